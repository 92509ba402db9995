import { expect, test } from 'vitest';
import { useBrowser } from '../browser/helpers.ts';
import { badLineEnds, widths } from '../browser/line-walk.ts';
import { completeTags } from '../setup/words.ts';
import { siteUrl } from '../setup/built-site.ts';

const { newPage } = useBrowser();

// The print edition holds the text of all pages.
test.each(completeTags)('in %s no line of the site ends where it should not, and no word is cut', async (tag) => {
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
