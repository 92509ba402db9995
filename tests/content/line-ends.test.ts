import { describe, expect, test } from 'vitest';
import { useBrowser } from '../browser/helpers.ts';
import { badLineEnds, widths } from '../browser/line-walk.ts';
import { htmlFiles, readSite, siteUrl } from '../setup/built-site.ts';
import { badLineBreaks } from '../setup/line-breaks.ts';
import { completeTags } from '../setup/words.ts';

const { newPage } = useBrowser();

describe.each(completeTags)('in %s', (tag) => {
  test('no line of any page can end where it should not, in a window of any width', () => {
    const pages = htmlFiles.filter((file) => file.startsWith(`${tag}/`));
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap((file) => badLineBreaks(readSite(file)).map((bad) => `${file}: ${bad}`))).toEqual([]);
  });

  // Only a browser knows how wide a word is. The print edition holds the text of all pages.
  test('no word of the site is cut', async () => {
    const page = await newPage(siteUrl);
    for (const address of [`${tag}/`, `${tag}/print/`]) {
      await page.goto(address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await badLineEnds(page), `${address} in ${width} px`).toEqual([]);
      }
    }
    await page.close();
  });
});
