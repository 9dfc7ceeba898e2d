// The EPUB beside the pages, in a frame in which no script runs.
import { book } from "./book.mjs";
import { element } from "./dom.mjs";
import { openPages } from "./spread.mjs";

const pane = document.getElementById("reader");
const button = document.getElementById("epub");
let places = null;
let version = 0;
let shown = "";

export async function toggle() {
  pane.hidden = !pane.hidden;
  button.setAttribute("aria-pressed", String(!pane.hidden));
  shown = "";
  await follow();
}

/** Shows the place at which the open pages begin. */
export async function follow() {
  if (pane.hidden || !book.hasEpub) return;
  if (version !== book.version) {
    places = await (await fetch("epub.json")).json();
    version = book.version;
  }
  const folio = openPages().map((index) => book.pages[index].folio).find((each) => places[each]);
  const [path, id] = (places[folio] ?? places[""] ?? "").split("#");
  const address = `epub/${path}?v=${version}${id ? `#${id}` : ""}`;
  if (!path || address === shown) return;
  shown = address;
  const frame = pane.querySelector("iframe") ?? element("iframe", { title: "The EPUB", sandbox: "allow-same-origin" });
  frame.src = address;
  if (!frame.isConnected) pane.append(frame);
}
