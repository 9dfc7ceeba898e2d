// Puts the parts together: buttons, keys, and the reload when a file was saved.
import { book, load, sameplace } from "./book.mjs";
import * as spread from "./spread.mjs";
import * as panels from "./panels.mjs";
import * as reader from "./reader.mjs";

const byId = (id) => document.getElementById(id);
const pages = byId("pages");

const forwards = () => spread.turn(1);
const backwards = () => spread.turn(-1);
const toFirst = () => spread.go(0);
const toLast = () => spread.go(book.pages.length - 1);
const zoomBy = (factor) => spread.setZoom(spread.scale() * factor).then(say);

function setNight(night) {
  document.documentElement.dataset.theme = night ? "dark" : "light";
  byId("night").setAttribute("aria-pressed", String(night));
  localStorage.setItem("night", night ? "yes" : "no");
}

function setSpreads(inSpreads) {
  byId("spreads").setAttribute("aria-pressed", String(inSpreads));
  spread.setSpreads(inSpreads).then(say);
}

const isNight = () => document.documentElement.dataset.theme === "dark";
const inSpreads = () => byId("spreads").getAttribute("aria-pressed") === "true";

const buttons = {
  // In a right-to-left book the next page lies to the left.
  leftmost: () => (book.rightToLeft ? toLast() : toFirst()),
  left: () => (book.rightToLeft ? forwards() : backwards()),
  right: () => (book.rightToLeft ? backwards() : forwards()),
  rightmost: () => (book.rightToLeft ? toFirst() : toLast()),
  smaller: () => zoomBy(1 / 1.2),
  larger: () => zoomBy(1.2),
  fit: () => spread.setZoom(0).then(say),
  spreads: () => setSpreads(!inSpreads()),
  epub: () => reader.toggle(),
  night: () => setNight(!isNight()),
  help: () => byId("keys").showModal(),
  copy: () => navigator.clipboard.writeText(byId("place-text").textContent),
};

const keys = {
  ArrowLeft: buttons.left, ArrowRight: buttons.right,
  PageDown: forwards, PageUp: backwards, Home: toFirst, End: toLast,
  ArrowDown: () => spread.moveBlock(1), ArrowUp: () => spread.moveBlock(-1),
  "+": buttons.larger, "=": buttons.larger, "-": buttons.smaller, 0: buttons.fit,
  1: () => setSpreads(false), 2: () => setSpreads(true),
  c: () => panels.show("contents"), t: () => panels.show("thumbnails"), "/": () => panels.show("search"), p: () => panels.show("problems"),
  e: buttons.epub, n: buttons.night, "?": buttons.help,
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
  const typing = event.target.closest?.("input");
  if (typing) {
    if (event.key === "Escape") pages.focus();
    return;
  }
  const isSpace = event.key === " " && !event.target.closest?.("button");
  const action = isSpace ? (event.shiftKey ? backwards : forwards) : event.target.closest?.("[role=tabpanel]") && /^(Arrow|Page|Home|End)/.test(event.key) ? null : keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function say() {
  if (book.pages.length === 0) return;
  byId("status").textContent = spread.describe();
  byId("zoom").textContent = `${Math.round(spread.scale() * 75)} %`;
  byId("count").textContent = `of ${book.pages.length}`;
  if (document.activeElement !== byId("folio")) byId("folio").value = book.pages[spread.current()].folio;
}

function showPlace(block) {
  const { file, line, column } = block.dataset;
  setPlace(file ? `${file}:${line}:${column}` : "");
}

function setPlace(place) {
  byId("place-text").textContent = place || "This is no text of the manuscript: Publish adds it.";
  byId("copy").hidden = !place;
}

/** A page by its printed number, or by its position where the number is none. */
function jump(event) {
  event.preventDefault();
  const wanted = byId("folio").value.trim();
  const latin = (text) => text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const index = book.pages.findIndex((page) => page.folio === wanted || latin(page.folio) === latin(wanted));
  if (index >= 0) spread.go(index);
  else byId("status").textContent = `There is no page ${wanted}`;
}

function nameArrows() {
  const names = ["First page", "Previous pages", "Next pages", "Last page"];
  ["leftmost", "left", "right", "rightmost"].forEach((id, at) => {
    const name = names[book.rightToLeft ? 3 - at : at];
    byId(id).setAttribute("aria-label", name);
    byId(id).title = name;
  });
}

async function renew() {
  const before = { pages: book.pages, outline: book.outline };
  await load();
  document.title = `${book.title} – Preview`;
  byId("title").firstElementChild.textContent = book.title;
  byId("title").lang = book.language;
  nameArrows();
  const index = before.pages.length ? sameplace(before, spread.current()) : Math.max(0, book.pages.findIndex((page) => page.key === sessionStorage.getItem("key")));
  if (book.pages.length) await spread.go(index);
  else await spread.draw();
  panels.fill();
  document.documentElement.dataset.version = book.version;
}

function start() {
  setNight((localStorage.getItem("night") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "yes" : "no")) === "yes");
  for (const [id, action] of Object.entries(buttons)) byId(id).addEventListener("click", action);
  byId("jump").addEventListener("submit", jump);
  pages.addEventListener("click", (event) => {
    const block = event.target.closest("[data-block]");
    if (block) {
      block.focus();
      showPlace(block);
    }
  });
  pages.addEventListener("chosen", (event) => showPlace(event.detail));
  document.addEventListener("place", (event) => setPlace(event.detail));
  document.addEventListener("keydown", onKey);
  new ResizeObserver(() => spread.draw().then(say)).observe(pages);
  spread.onTurn((index) => {
    sessionStorage.setItem("key", book.pages[index].key);
    say();
    panels.mark();
    reader.follow();
  });
  panels.start();
  new EventSource("events").addEventListener("message", (event) => {
    if (Number(event.data) !== book.version) renew();
  });
}

start();
