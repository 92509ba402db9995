import { execFileSync, spawnSync } from 'node:child_process';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { expect, test } from 'vitest';
import { useBrowser } from '../browser/helpers.ts';
import { tags } from '../setup/words.ts';
import { countWords, lostWords } from './count-words.ts';
import { copyPath, readCopy } from './made-copies.ts';
import { tellOfMissing } from './missing-program.ts';
import { siteUrl } from '../setup/built-site.ts';

const { newPage } = useBrowser();

/** What Chrome's own viewer finds in a PDF; it sets signs of its own in words that it puts together. */
async function readByPdfium(tag: string): Promise<string> {
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(readCopy(tag, 'pdf'));
  const text = [...document.pages()].map((page) => page.getText()).join('\n');
  document.destroy();
  pdfium.destroy();
  return text.replace(/[\u0002\uFFFE]/g, '');
}

/** What poppler's program finds in a PDF, as viewers on Linux do. */
function readByPoppler(tag: string): string {
  return execFileSync('pdftotext', [copyPath(tag, 'pdf'), '-'], { encoding: 'utf8' });
}

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const readers = [readByPdfium, ...(hasPoppler ? [readByPoppler] : [])];

test.each(tags)('the PDF in %s gives back the words of the print edition', async (tag) => {
  const page = await newPage(siteUrl, { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${tag}/print/`);
  const shown = countWords(await page.locator('main').innerText());
  expect([...shown.values()].reduce((total, count) => total + count, 0)).toBeGreaterThan(500);
  for (const read of readers) {
    const { share, told } = lostWords(shown, countWords(await read(tag)));
    expect(share, `${read.name}: ${told}`).toBeLessThanOrEqual(0.03);
  }
});

if (!hasPoppler) {
  tellOfMissing(
    'pdftotext is not installed, so only one program reads the PDFs (Debian: apt-get install poppler-utils)',
  );
}
