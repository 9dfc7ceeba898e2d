// node reader.mjs FILE.epub: opens the book in foliate-js in a headless browser, turns pages, opens three notes and goes back,
// goes to every entry of the page list, and writes what happened as JSON.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const book = process.argv[2];
const foliate = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules', 'foliate-js');
const page = '<!DOCTYPE html><meta charset="utf-8"><style>html,body,foliate-view{height:100%;margin:0;display:block}</style><body></body>';

const server = http.createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (name === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  const file = name === '/book.epub' ? book : path.join(foliate, path.normalize(name));
  if (!fs.existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': name.endsWith('.js') ? 'text/javascript' : 'application/epub+zip' }).end(fs.readFileSync(file));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const browser = await puppeteer.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 600, height: 800 });
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  const seen = await tab.evaluate(read);
  seen.ink = { set: await ink(tab, null, false), paged: await ink(tab, null, true), generous: await ink(tab, 5, false) };
  console.log(JSON.stringify(seen, null, 2));
} finally {
  await browser.close();
  server.close();
}

// How dark the shortest section is in all: what is cut off or lies under other ink is missing from it.
async function ink(tab, lineHeight, paged) {
  const size = await tab.evaluate(layOut, lineHeight, paged);
  await tab.setViewport(size);
  const picture = await tab.screenshot({ encoding: 'base64' });
  await tab.evaluate(() => document.querySelector('iframe.ink').remove());
  return tab.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    let sum = 0;
    for (let i = 0; i < pixels.length; i += 4) sum += (255 - pixels[i]) / 255;
    return Math.round(sum);
  }, picture);
}

// Runs inside the browser: shows the shortest section alone, in one column of 480 pixels or in pages of that width and 640 pixels height.
async function layOut(lineHeight, paged) {
  const { sections } = document.querySelector('foliate-view').book;
  let shortest = null;
  for (const section of sections) {
    const text = (await section.createDocument()).querySelector('[role=doc-chapter],[role=doc-foreword]')?.textContent;
    if (text && (!shortest || text.length < shortest.length)) shortest = { section, length: text.length };
  }

  const frame = Object.assign(document.createElement('iframe'), { className: 'ink', src: await shortest.section.load() });
  frame.style.cssText = 'position:fixed;inset:0;z-index:9;border:0;background:white;width:480px;height:640px';
  const loaded = new Promise((resolve) => { frame.onload = resolve; });
  document.body.append(frame);
  await loaded;
  const doc = frame.contentDocument;
  const style = doc.createElement('style');
  // A column has the width of the unpaged text, so that its lines break at the same words.
  style.textContent = (paged ? 'html { height: 640px; columns: 480px auto; column-gap: 40px; column-fill: auto; overflow: visible }' : '')
    + (lineHeight ? `* { line-height: ${lineHeight} !important }` : '');
  doc.head.append(style);
  await doc.fonts.ready;
  const { scrollWidth: width, scrollHeight: height } = doc.documentElement;
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  return { width: Math.min(width, 16000), height: Math.min(height, 16000) };
}

// Runs inside the browser.
async function read() {
  const watchdog = 120000;
  await import('/view.js');
  const { FootnoteHandler } = await import('/footnotes.js');
  const bytes = await (await fetch('/book.epub')).blob();
  const view = document.createElement('foliate-view');
  document.body.append(view);
  await view.open(new File([bytes], 'book.epub'));
  let shown = null;
  view.addEventListener('load', (e) => { shown = e.detail.doc; });

  const label = (item) => item.label.replace(/\s+/g, ' ').trim();

  // The section with the most notes, or the last where there are none.
  const sections = view.book.sections;
  let section = sections.length - 1;
  let most = 0;
  for (let i = 0; i < sections.length; i++) {
    const count = (await sections[i].createDocument()).querySelectorAll('[role=doc-noteref]').length;
    if (count > most) { section = i; most = count; }
  }

  await view.goTo(section);
  await shown.fonts.ready;
  const fonts = [...shown.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('"', ''));
  const text = shown.querySelector('section > p');
  const family = getComputedStyle(text).fontFamily;
  const page = shown.querySelector('[role=doc-pagebreak]')?.getAttribute('aria-label') ?? null;
  const marks = [...shown.querySelectorAll('[role=doc-noteref]')].slice(0, 3).map((mark) => mark.id);
  const handler = new FootnoteHandler();
  view.addEventListener('link', (e) => handler.handle(view.book, e));
  const notes = [];
  for (const id of marks) notes.push(await followNote(id));
  const lost = [];
  for (const item of view.book.pageList ?? []) if (!(await leadsToItsPage(item))) lost.push(item.label);

  // In a book that is read from the right the next page lies at the left.
  await view.goTo(section);
  const before = view.lastLocation.fraction;
  await (view.book.dir === 'rtl' ? view.goLeft() : view.goRight());
  return {
    direction: view.book.dir,
    contents: view.book.toc.map(label),
    pages: (view.book.pageList ?? []).map(label),
    turned: view.lastLocation.fraction > before,
    page, lost, fonts: [...new Set(fonts)], family, notes,
  };

  // Whether the page that is shown holds the first text after an element.
  function isShown(element) {
    const walker = element.ownerDocument.createTreeWalker(element.ownerDocument.body, NodeFilter.SHOW_TEXT);
    walker.currentNode = element;
    let text = walker.nextNode();
    while (text && !text.data.trim()) text = walker.nextNode();
    return Boolean(text) && view.lastLocation.range.intersectsNode(text);
  }

  async function leadsToItsPage(item) {
    await view.goTo(item.href);
    const mark = shown.getElementById(item.href.split('#')[1]);
    return mark?.getAttribute('role') === 'doc-pagebreak' && mark.getAttribute('aria-label') === label(item) && isShown(mark);
  }

  // Opens the note over the page, then goes to it in the text and back by its own link.
  async function followNote(id) {
    await view.goTo(section);
    const mark = shown.getElementById(id);
    const opened = new Promise((resolve) => {
      handler.addEventListener('before-render', (e) => document.body.append(e.detail.view), { once: true });
      handler.addEventListener('render', (e) => {
        const body = e.detail.view.renderer.getContents()[0].doc.body.textContent.replace(/\s+/g, ' ').trim();
        e.detail.view.remove();
        resolve(body);
      }, { once: true });
    });
    mark.click();
    const text = await Promise.race([opened, wait(watchdog).then(() => 'did not open')]);

    const target = mark.getAttribute('href').split('#').pop();
    await view.goTo(`${sections[section].id}#${target}`);
    const reached = isShown(shown.getElementById(target));
    const moved = new Promise((resolve) => view.addEventListener('relocate', resolve, { once: true }));
    shown.getElementById(target).querySelector('[role=doc-backlink]').click();
    await Promise.race([moved, wait(watchdog)]);
    return { mark: mark.textContent, text, reached, returned: isShown(shown.getElementById(id)) };
  }

  function wait(milliseconds) { return new Promise((resolve) => setTimeout(resolve, milliseconds)); }
}
