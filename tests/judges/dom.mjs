// node dom.mjs FILE.html: prints the document as the browser has it after the page's scripts have run.
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const browser = await puppeteer.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(process.argv[2]).href);
  process.stdout.write(await tab.content());
} finally {
  await browser.close();
}
