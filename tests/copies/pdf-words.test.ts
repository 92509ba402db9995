import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { useBrowser } from '../browser/helpers.ts';
import { tags } from '../setup/words.ts';
import { countWords, lostWords } from './count-words.ts';
import { copyPath } from './made-copies.ts';
import { siteUrl } from '../setup/built-site.ts';

const { newPage } = useBrowser();

/** Whether poppler is installed, whose program reads a PDF as search and copying do. */
const canRead = spawnSync('pdftotext', ['-v']).error === undefined;

if (canRead)
  test.each(tags)('the PDF in %s gives back the words of the print edition', async (tag) => {
    const page = await newPage(siteUrl, { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${tag}/print/`);
    const shown = countWords(await page.locator('main').innerText());
    const read = countWords(execFileSync('pdftotext', [copyPath(tag, 'pdf'), '-'], { encoding: 'utf8' }));
    expect([...shown.values()].reduce((total, count) => total + count, 0)).toBeGreaterThan(500);
    const { share, told } = lostWords(shown, read);
    expect(share, told).toBeLessThanOrEqual(0.03);
  });
else {
  const note = 'pdftotext is not installed, so nothing reads the PDFs (Debian: apt-get install poppler-utils)';
  console.warn(note);
  test.skip(note);
}
