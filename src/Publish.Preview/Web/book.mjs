// What is known of the book, and how its pages lie beside one another.

export const book = { version: 0, title: "", language: "en", rightToLeft: false, hasEpub: false, pages: [], outline: [], diagnostics: [] };

const texts = new Map();

/** Asks for the book anew. */
export async function load() {
  const answer = await fetch("book.json");
  if (!answer.ok) throw new Error(`book.json: ${answer.status}`);
  Object.assign(book, await answer.json());
}

/** The text of a page by blocks; asked for once as long as the page does not change. */
export function textOf(index) {
  const key = `${index} ${book.pages[index].key} ${book.version}`;
  if (!texts.has(key)) {
    if (texts.size > 60) texts.clear();
    texts.set(key, fetch(`pages/${index}.json`).then((answer) => answer.json()));
  }
  return texts.get(key);
}

export const pictureOf = (index) => `pages/${index}.svg?k=${book.pages[index].key}`;

/** The pages that lie open together with one, in reading order; undefined for the half of a spread that no page fills. */
export function spreadOf(index, inSpreads) {
  if (!inSpreads) return [index];
  const page = book.pages[index];
  const verso = page.recto ? index - 1 : index;
  const has = (at) => (at >= 0 && at < book.pages.length ? at : undefined);
  return [has(verso), has(verso + 1)];
}

/** The section's entry in the contents that a page belongs to. */
export function sectionOf(index) {
  let found;
  for (const entry of book.outline) {
    if (entry.page <= index && (!found || entry.page >= found.page)) found = entry;
  }
  return found;
}

/** Where a reader who was on a page finds himself after the book has changed: the same page, the same text, or as far into the same section. */
export function sameplace(before, index) {
  const last = Math.max(0, book.pages.length - 1);
  if (!before.pages[index] || before.pages.length === book.pages.length) return Math.min(index, last);
  const same = book.pages.findIndex((page, at) => page.key === before.pages[index].key && Math.abs(at - index) < 20);
  if (same >= 0) return same;
  let section = -1;
  before.outline.forEach((entry, at) => { if (entry.page <= index) section = at; });
  const old = before.outline[section];
  const now = book.outline.find((entry) => entry.title === old?.title) ?? book.outline[section];
  return Math.min(last, now ? now.page + (index - old.page) : index);
}
