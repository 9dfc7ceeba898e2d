// The open pages: each a picture with its text over it, unseen, for reading aloud, clicking and finding.
import { book, pictureOf, spreadOf, textOf, sectionOf } from "./book.mjs";
import { element } from "./dom.mjs";

const main = document.getElementById("pages");
const view = { index: 0, inSpreads: true, zoom: 0, chosen: null };
const listeners = [];
let drawing = 0;

export const current = () => view.index;
export const onTurn = (listener) => listeners.push(listener);
export const openPages = () => spreadOf(view.index, view.inSpreads).filter((index) => index !== undefined);

/** Opens a page; a block of it, by its number, is shown and read. */
export async function go(index, block) {
  if (book.pages.length === 0) return;
  view.index = Math.max(0, Math.min(index, book.pages.length - 1));
  view.chosen = block === undefined || block === null ? null : { page: view.index, block };
  await draw();
  listeners.forEach((listener) => listener(view.index));
}

export const turn = (step) => {
  const open = openPages();
  return go(step > 0 ? Math.max(...open) + 1 : Math.min(...open) - 1);
};

export function setSpreads(inSpreads) {
  view.inSpreads = inSpreads;
  return draw();
}

/** @param zoom 0 fits the window. */
export function setZoom(zoom) {
  view.zoom = zoom === 0 ? 0 : Math.max(0.25, Math.min(zoom, 6));
  return draw();
}

export const scale = () => {
  if (view.zoom > 0) return view.zoom;
  const page = book.pages[view.index];
  const across = (view.inSpreads ? 2 : 1) * page.width;
  return Math.max(0.25, Math.min((main.clientWidth - 32) / across, (main.clientHeight - 32) / page.height));
};

export async function draw() {
  const run = ++drawing;
  if (book.pages.length === 0) {
    main.replaceChildren(element("p", { class: "empty-note" }, "There are no pages yet: the manuscript has errors. See Problems."));
    return;
  }
  const open = spreadOf(view.index, view.inSpreads);
  const pages = await Promise.all(open.map(drawPage));
  if (run !== drawing) return;
  const spread = element("div", { class: "spread", dir: book.rightToLeft ? "rtl" : "ltr" }, ...pages);
  main.replaceChildren(spread);
  showChosen();
  prefetch(open);
}

async function drawPage(index) {
  const size = book.pages[index ?? view.index];
  const factor = scale();
  const sheet = element("section", { class: index === undefined ? "page empty" : "page" });
  sheet.style.width = `${size.width * factor}px`;
  sheet.style.height = `${size.height * factor}px`;
  if (index === undefined) {
    sheet.setAttribute("aria-hidden", "true");
    return sheet;
  }
  sheet.setAttribute("aria-label", `Page ${size.folio}`);
  sheet.dataset.index = index;
  const picture = element("img", { alt: "", src: pictureOf(index), draggable: "false" });
  const { blocks } = await textOf(index);
  sheet.append(picture, drawText(blocks, index, factor));
  await picture.decode().catch(() => {});
  return sheet;
}

function drawText(blocks, page, factor) {
  const layer = element("div", { class: "text", lang: book.language, dir: book.rightToLeft ? "rtl" : "ltr" });
  blocks.forEach((block, number) => {
    const shown = element(block.role, { tabindex: "-1" });
    Object.assign(shown.dataset, { page, block: number });
    if (block.file) Object.assign(shown.dataset, { file: block.file, line: block.line, column: block.column });
    const whole = {
      left: Math.min(...block.lines.map((line) => line.left)), top: Math.min(...block.lines.map((line) => line.top)),
      right: Math.max(...block.lines.map((line) => line.right)), bottom: Math.max(...block.lines.map((line) => line.bottom)),
    };
    place(shown, whole, { left: 0, top: 0 }, factor);
    for (const line of block.lines) {
      const box = element("span", { class: "line", dir: line.rightToLeft ? "rtl" : "ltr" }, element("span", {}, `${line.text} `));
      place(box, line, whole, factor);
      shown.append(box);
    }
    layer.append(shown);
  });
  return layer;
}

function place(shown, area, within, factor) {
  shown.style.left = `${(area.left - within.left) * factor}px`;
  shown.style.top = `${(area.top - within.top) * factor}px`;
  shown.style.width = `${(area.right - area.left) * factor}px`;
  shown.style.height = `${(area.bottom - area.top) * factor}px`;
}

function showChosen() {
  if (!view.chosen) return;
  const block = main.querySelector(`[data-page="${view.chosen.page}"][data-block="${view.chosen.block}"]`);
  if (!block) return;
  block.classList.add("chosen");
  block.querySelector(".line")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  main.dispatchEvent(new CustomEvent("chosen", { detail: block }));
}

/** The next and the previous blocks by keyboard. */
export function moveBlock(step) {
  const blocks = [...main.querySelectorAll("[data-block]")];
  const at = blocks.indexOf(document.activeElement);
  const next = blocks[at < 0 ? (step > 0 ? 0 : blocks.length - 1) : at + step];
  next?.focus();
  if (next) main.dispatchEvent(new CustomEvent("chosen", { detail: next }));
}

/** So that the next pages are there when somebody turns to them. */
function prefetch(open) {
  const last = Math.max(...open.filter((index) => index !== undefined));
  for (const index of [last + 1, last + 2]) {
    if (book.pages[index]) new Image().src = pictureOf(index);
  }
}

export function describe() {
  const open = openPages();
  const folios = open.map((index) => book.pages[index].folio).join("–");
  const section = sectionOf(open[open.length - 1]);
  return `Page \u2068${folios}\u2069${section ? `, \u2068${section.title}\u2069` : ""}`;
}
