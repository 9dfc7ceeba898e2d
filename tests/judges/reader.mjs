// node reader.mjs FILE.epub: opens the book in foliate-js in a headless browser, turns pages, follows a note, and writes what happened as JSON.
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
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 600, height: 800 });
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  console.log(JSON.stringify(await tab.evaluate(read), null, 2));
} finally {
  await browser.close();
  server.close();
}

// Runs inside the browser.
async function read() {
  await import('/view.js');
  const { FootnoteHandler } = await import('/footnotes.js');
  const bytes = await (await fetch('/book.epub')).blob();
  const view = document.createElement('foliate-view');
  document.body.append(view);
  await view.open(new File([bytes], 'book.epub'));
  let shown = null;
  view.addEventListener('load', (e) => { shown = e.detail.doc; });

  // The first section with a note, else the last.
  const sections = view.book.sections;
  let section = sections.length - 1;
  for (let i = 0; i < sections.length; i++) {
    if ((await sections[i].createDocument()).querySelector('[role=doc-noteref]')) { section = i; break; }
  }

  await view.goTo(section);
  await shown.fonts.ready;
  const fonts = [...shown.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('"', ''));
  const text = shown.querySelector('section > p');
  const family = getComputedStyle(text).fontFamily;
  const page = shown.querySelector('[role=doc-pagebreak]')?.getAttribute('aria-label') ?? null;
  const note = await followNote();

  // In a book that is read from the right the next page lies at the left.
  await view.goTo(section);
  const before = view.lastLocation.fraction;
  await (view.book.dir === 'rtl' ? view.goLeft() : view.goRight());
  const label = (item) => item.label.replace(/\s+/g, ' ').trim();
  return {
    direction: view.book.dir,
    contents: view.book.toc.map(label),
    pages: (view.book.pageList ?? []).map(label),
    turned: view.lastLocation.fraction > before,
    page, fonts: [...new Set(fonts)], family, note,
  };

  async function followNote() {
    const mark = shown.querySelector('[role=doc-noteref]');
    if (!mark) return null;
    const handler = new FootnoteHandler();
    view.addEventListener('link', (e) => handler.handle(view.book, e));
    const opened = new Promise((resolve) => {
      handler.addEventListener('before-render', (e) => document.body.append(e.detail.view));
      handler.addEventListener('render', (e) => {
        const body = e.detail.view.renderer.getContents()[0].doc.body.textContent.replace(/\s+/g, ' ').trim();
        e.detail.view.remove();
        resolve({ mark: mark.textContent, text: body });
      });
    });
    mark.click();
    return await Promise.race([opened, new Promise((resolve) => setTimeout(() => resolve({ mark: mark.textContent, text: 'did not open' }), 30000))]);
  }
}
