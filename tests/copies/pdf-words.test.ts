import { execFileSync, spawnSync } from 'node:child_process';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { expect, test } from 'vitest';
import { useBrowser } from '../browser/helpers.ts';
import { tags } from '../setup/words.ts';
import { copyPath, readCopy } from './made-copies.ts';
import { siteUrl } from '../setup/built-site.ts';

const { newPage } = useBrowser();

/** The words of a text and how often each stands there, without what only turns or divides lines. */
function countWords(text: string): Map<string, number> {
  const plain = text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, ' ')
    .replace(/[\u00AD\u200B-\u200F\u2060]/g, '')
    .normalize('NFC');
  const counts = new Map<string, number>();
  for (const [word] of plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

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
  for (const read of readers) {
    const found = countWords(await read(tag));
    const lost = [...shown].flatMap(([word, count]) => {
      const missing = count - Math.min(count, found.get(word) ?? 0);
      return missing > 0 ? [{ word, missing }] : [];
    });
    const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
    const all = sum(shown.values());
    expect(all).toBeGreaterThan(500);
    const share = 1 - sum(lost.map(({ missing }) => missing)) / all;
    const told = lost.toSorted((a, b) => b.missing - a.missing).map(({ word, missing }) => `${word} ${missing}`);
    expect(share, `${read.name}: ${told.slice(0, 20).join(', ')}`).toBeGreaterThanOrEqual(0.97);
  }
});

if (!hasPoppler) {
  const note = 'pdftotext is not installed, so only one program reads the PDFs (Debian: apt-get install poppler-utils)';
  console.warn(note);
  test.skip(note);
}
