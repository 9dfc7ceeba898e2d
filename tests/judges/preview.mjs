// node preview.mjs PROGRAM BOOK PICTURES: drives `publish preview` in Chromium as a person would, and writes what was seen as JSON.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [program, book, pictures] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const preview = spawn(program, ['preview', book], { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((resolve, reject) => {
  let said = '';
  preview.stdout.on('data', (data) => {
    said += data;
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
    if (found) resolve(found[0]);
  });
  preview.on('exit', () => reject(new Error(`the preview ended: ${said}`)));
});

const browser = await chromium.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const seen = { faults: [], violations: {} };
try {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => seen.faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && seen.faults.push(message.text()));
  await page.goto(address);
  await look(page);
  await page.close();
  seen.refused = await refused(address);
} finally {
  await browser.close();
  const ended = new Promise((resolve) => preview.on('exit', resolve));
  preview.kill('SIGINT');
  seen.ended = await ended;
}
console.log(JSON.stringify(seen, null, 2));

// Fonts are there, no transition runs, and what came of both is drawn.
async function settled(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((each) => each.finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

async function look(page) {
  const open = () => page.locator('.page:not(.empty)').evaluateAll((pages) => pages.map((each) => Number(each.dataset.index)));
  const until = async (wanted) => {
    await page.waitForFunction((index) => [...document.querySelectorAll('.page')].some((each) => each.dataset.index === String(index)), wanted);
  };
  const version = () => page.evaluate(() => Number(document.documentElement.dataset.version));
  const picture = (name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
  const judge = async (name) => {
    await page.evaluate(fs.readFileSync(axe, 'utf8'));
    const result = await page.evaluate(() => window.axe.run());
    seen.violations[name] = result.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).slice(0, 4).join(', ')}`);
  };

  await until(0);
  seen.title = await page.title();
  seen.first = await open();
  seen.drawn = await page.locator('.page img').first().evaluate((image) => image.naturalWidth > 0);

  // Turning: to the left goes on in a right-to-left book.
  await page.keyboard.press('ArrowLeft');
  await until(1);
  seen.afterLeft = await open();
  seen.placesOfSpread = await page.locator('.page').evaluateAll((pages) => pages.map((each) => ({ index: Number(each.dataset.index), left: each.getBoundingClientRect().left })));
  await page.keyboard.press('ArrowRight');
  await until(0);
  seen.afterRight = await open();
  await page.locator('#left').click();
  await until(1);
  seen.leftButton = await page.locator('#left').getAttribute('aria-label');
  await page.keyboard.press('End');
  await page.waitForFunction(() => ![...document.querySelectorAll('.page')].some((each) => each.dataset.index === '1'));
  seen.last = await open();
  await page.keyboard.press('Home');
  await until(0);

  // Contents.
  const entry = page.locator('#contents button').nth(2);
  seen.entry = { text: await entry.locator('bdi').textContent(), page: Number(await entry.getAttribute('data-page')) };
  await entry.click();
  await until(seen.entry.page);
  seen.heading = await page.locator(`.page[data-index="${seen.entry.page}"] h2`).first().textContent();
  await picture('spread');
  await judge('spread');

  // Text of the book is found, and a paragraph says where it is written.
  await page.keyboard.press('/');
  await page.locator('#query').fill('حاشیہ');
  await page.waitForSelector('#hits button');
  seen.hits = await page.locator('#hits button').count();
  await page.locator('#hits button').first().click();
  await page.waitForSelector('.chosen');
  seen.found = await page.locator('.chosen').textContent();
  await picture('search');
  await judge('search');
  await page.locator('main .text p[data-file]').first().click();
  seen.place = await page.locator('#place-text').textContent();
  await page.locator('main').focus();
  await page.keyboard.press('ArrowDown');
  seen.focused = await page.evaluate(() => document.activeElement.dataset.block);

  // Small pages, dark, the EPUB.
  await page.keyboard.press('t');
  await page.waitForSelector('#thumbnails [aria-current=true] img');
  await page.locator('main').focus();
  await page.keyboard.press('n');
  seen.theme = await page.evaluate(() => document.documentElement.dataset.theme);
  await settled(page);
  await picture('dark');
  await judge('dark');
  await page.keyboard.press('n');
  await page.keyboard.press('e');
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForSelector('body');
  seen.epub = { address: frame.url().replace(/^http:\/\/[^/]*/, ''), text: (await frame.locator('body').innerText()).slice(0, 200) };
  seen.sandbox = await page.locator('iframe').getAttribute('sandbox');
  await settled(page);
  await picture('epub');
  await judge('epub');
  await page.keyboard.press('e');

  // A file is saved: the page changes, the place stays.
  const file = path.join(book, fs.readdirSync(book).filter((name) => name.endsWith('.md')).sort()[1]);
  const original = fs.readFileSync(file, 'utf8');
  await page.locator('#contents button').nth(2).evaluate((button) => button.click());
  await until(seen.entry.page);
  const before = await version();
  fs.writeFileSync(file, original.replace(/\n\n([^\n:#>]{20})/, '\n\nتازہ جملہ۔ $1'));
  await page.waitForFunction((old) => Number(document.documentElement.dataset.version) > old, before);
  seen.kept = await open();
  await page.keyboard.press('PageDown');
  await until(seen.entry.page + 1);
  seen.afterEdit = { open: await open(), text: (await page.locator('main .text').allTextContents()).join(' ').includes('تازہ جملہ') };

  // An error: the old pages stay, and the problem leads to its place.
  const good = await version();
  fs.writeFileSync(file, original.replace(/\n\n([^\n:#>]{20})/, '\n\nنشان[^99] $1'));
  await page.waitForFunction((old) => Number(document.documentElement.dataset.version) > old, good);
  await page.keyboard.press('Home');
  await until(0);
  await page.keyboard.press('p');
  seen.problem = await page.locator('#problems button').first().textContent();
  await picture('problem');
  await judge('problem');
  await page.locator('#problems button').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.chosen');
  seen.problemPlace = { open: await open(), place: await page.locator('#place-text').textContent() };
  fs.writeFileSync(file, original);

  await page.locator('main').focus();
  await page.keyboard.press('?');
  seen.dialog = await page.locator('#keys').evaluate((dialog) => dialog.open);
  await judge('keys');
}

// Requests that a page of another site could make the browser send.
async function refused(at) {
  const http = await import('node:http');
  const ask = (headers) => new Promise((resolve) => http.get(at, { headers }, (answer) => { answer.resume(); resolve(answer.statusCode); }));
  return {
    plain: await ask({}),
    host: await ask({ host: 'evil.example' }),
    origin: await ask({ origin: 'https://evil.example' }),
    site: await ask({ 'sec-fetch-site': 'cross-site' }),
  };
}
