// node preview-reload.mjs PROGRAM BOOK FILE EDITS: how long after FILE is saved the open page shows it, in milliseconds, one line an edit.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { chromium } from 'playwright-core';

const [program, book, file, edits] = process.argv.slice(2);
const preview = spawn(program, ['preview', book], { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((resolve) => {
  let said = '';
  preview.stdout.on('data', (data) => {
    said += data;
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
    if (found) resolve(found[0]);
  });
});
const browser = await chromium.launch({ executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(address);
  await page.waitForSelector('.page img');
  const original = fs.readFileSync(file, 'utf8');
  const title = /^title: (.*)$/m.exec(original)[1];
  await page.locator('#contents bdi', { hasText: title }).first().click();
  await page.waitForFunction((wanted) => document.querySelector('main')?.textContent.includes(wanted), title);
  console.error(`${await page.locator('#count').textContent()} pages`);
  for (let edit = 0; edit < Number(edits); edit++) {
    const mark = `نشان${'ابجدہوزحطیکلمنسعف'[edit % 16]}${'ابجد'[Math.floor(edit / 16) % 4]}`;
    const shown = page.waitForFunction((wanted) => {
      const main = document.querySelector('main');
      return main.textContent.includes(wanted) && [...main.querySelectorAll('img')].every((image) => image.complete && image.naturalWidth > 0);
    }, mark, { polling: 'raf' });
    const start = performance.now();
    fs.writeFileSync(file, original.replace(/^title: .*$/m, `title: ${title} ${mark}`));
    await shown;
    console.log((performance.now() - start).toFixed(0));
    await page.waitForTimeout(300);
  }
} finally {
  await browser.close();
  preview.kill('SIGINT');
}
