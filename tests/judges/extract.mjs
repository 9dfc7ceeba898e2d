// node extract.mjs FILE.pdf FOLDER: writes what PDFium, pdf.js and MuPDF read, pages parted by form feeds, to FOLDER/{pdfium,pdfjs,mupdf}.txt
import fs from 'node:fs';
import path from 'node:path';

const [, , file, folder] = process.argv;
const bytes = () => new Uint8Array(fs.readFileSync(file));
const write = (reader, pages) => fs.writeFileSync(path.join(folder, `${reader}.txt`), pages.join('\f'));

async function pdfium() {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes());
  return [...document.pages()].map((page) => page.getText());
}

async function pdfjs() {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: bytes(), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => (item.str ?? '') + (item.hasEOL ? '\n' : '')).join(''));
  }
  return pages;
}

async function mupdf() {
  const { Document } = await import('mupdf');
  const document = Document.openDocument(bytes(), 'application/pdf');
  const pages = [];
  for (let index = 0; index < document.countPages(); index++) {
    pages.push(document.loadPage(index).toStructuredText('preserve-whitespace').asText());
  }
  return pages;
}

write('pdfium', await pdfium());
write('pdfjs', await pdfjs());
write('mupdf', await mupdf());
