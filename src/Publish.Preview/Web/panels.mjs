// The panels at the side: contents, small pages, search, problems.
import { book, pictureOf } from "./book.mjs";
import { element } from "./dom.mjs";
import { go, openPages } from "./spread.mjs";

const byId = (id) => document.getElementById(id);
const tabs = ["contents", "thumbnails", "search", "problems"];
let asked = 0;

export function show(name) {
  for (const tab of tabs) {
    const selected = tab === name;
    byId(`tab-${tab}`).setAttribute("aria-selected", String(selected));
    byId(`tab-${tab}`).tabIndex = selected ? 0 : -1;
    byId(tab).hidden = !selected;
  }
  byId(name === "search" ? "query" : `tab-${name}`).focus();
  mark();
}

export function fill() {
  const text = { lang: book.language, dir: book.rightToLeft ? "rtl" : "ltr" };
  byId("contents").replaceChildren(element("ol", text, ...book.outline.map(contentsEntry)));
  byId("thumbnails").dir = text.dir;
  byId("thumbnails").replaceChildren(...book.pages.map(thumbnail));
  byId("problem-count").textContent = String(book.diagnostics.length);
  byId("problems").replaceChildren(
    book.diagnostics.length === 0 ? element("p", {}, "Nothing is wrong.") : element("ol", {}, ...book.diagnostics.map(problem)));
  if (byId("query").value) search();
  mark();
}

/** Shows in contents and small pages what lies open. */
export function mark() {
  const open = openPages();
  for (const button of document.querySelectorAll("#thumbnails [data-page]")) {
    const here = open.includes(Number(button.dataset.page));
    button.setAttribute("aria-current", String(here));
    if (here && !byId("thumbnails").hidden) button.scrollIntoView({ block: "nearest" });
  }
  let section;
  const entries = [...document.querySelectorAll("#contents [data-page]")];
  for (const button of entries) if (Number(button.dataset.page) <= Math.max(...open)) section = button;
  for (const button of entries) button.setAttribute("aria-current", String(button === section));
}

function contentsEntry(entry) {
  const button = element("button", { class: "entry", "data-page": entry.page },
    element("bdi", {}, entry.title), element("span", { class: "folio" }, book.pages[entry.page]?.folio ?? ""));
  button.addEventListener("click", () => go(entry.page));
  return element("li", {}, button, ...(entry.children.length ? [element("ol", {}, ...entry.children.map(contentsEntry))] : []));
}

function thumbnail(page, index) {
  const picture = element("img", { alt: "", loading: "lazy", width: page.width, height: page.height, src: pictureOf(index) });
  const button = element("button", { class: "thumbnail", "data-page": index, "aria-label": `Page ${page.folio}` }, picture, element("span", { "aria-hidden": "true" }, page.folio));
  button.addEventListener("click", () => go(index));
  return button;
}

function problem(found) {
  const place = found.file ? `${found.file}:${found.line}:${found.column}` : "";
  const button = element("button", { class: `problem ${found.severity}` },
    element("b", {}, `${found.severity} ${found.code}`), element("span", { dir: "auto" }, ` ${found.message}`),
    element("small", {}, element("bdi", {}, place)), element("small", { dir: "auto" }, found.hint ?? ""));
  button.addEventListener("click", async () => {
    if (found.page !== null) await go(found.page, found.block);
    document.dispatchEvent(new CustomEvent("place", { detail: place }));
  });
  return element("li", {}, button);
}

export async function search() {
  const run = ++asked;
  const query = byId("query").value.trim();
  const hits = query ? await (await fetch(`search.json?q=${encodeURIComponent(query)}`)).json() : [];
  if (run !== asked) return;
  byId("hits-said").textContent = query ? `${hits.length} ${hits.length === 1 ? "place" : "places"}` : "";
  byId("hits").replaceChildren(...hits.map((hit) => {
    const button = element("button", { class: "hit" },
      element("span", { dir: "auto", lang: book.language }, hit.before, element("mark", {}, hit.text), hit.after),
      element("small", {}, `Page ${book.pages[hit.page].folio}`));
    button.addEventListener("click", () => go(hit.page, hit.block));
    return element("li", {}, button);
  }));
}

export function start() {
  for (const tab of tabs) byId(`tab-${tab}`).addEventListener("click", () => show(tab));
  byId("tab-contents").parentElement.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = tabs.findIndex((tab) => byId(`tab-${tab}`).getAttribute("aria-selected") === "true");
    const name = tabs[(at + step + tabs.length) % tabs.length];
    show(name);
    byId(`tab-${name}`).focus();
  });
  byId("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    document.querySelector("#hits button")?.click();
  });
  byId("query").addEventListener("input", search);
}
