import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { useBrowser } from '../browser/helpers.ts';
import { tags } from '../setup/words.ts';
import { copyPath } from './made-copies.ts';
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

/** Whether poppler is installed, whose program reads a PDF as search and copying do. */
const canRead = spawnSync('pdftotext', ['-v']).error === undefined;

if (canRead)
  test.each(tags)('the PDF in %s gives back the words of the print edition', async (tag) => {
    const page = await newPage(siteUrl, { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${tag}/print/`);
    const shown = countWords(await page.locator('main').innerText());
    const read = countWords(execFileSync('pdftotext', [copyPath(tag, 'pdf'), '-'], { encoding: 'utf8' }));
    const lost = [...shown].flatMap(([word, count]) => {
      const missing = count - Math.min(count, read.get(word) ?? 0);
      return missing > 0 ? [{ word, missing }] : [];
    });
    const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
    const all = sum(shown.values());
    expect(all).toBeGreaterThan(500);
    const share = 1 - sum(lost.map(({ missing }) => missing)) / all;
    const told = lost.toSorted((a, b) => b.missing - a.missing).map(({ word, missing }) => `${word} ${missing}`);
    expect(share, told.slice(0, 20).join(', ')).toBeGreaterThanOrEqual(0.97);
  });
else {
  const note = 'pdftotext is not installed, so nothing reads the PDFs (Debian: apt-get install poppler-utils)';
  console.warn(note);
  test.skip(note);
}
