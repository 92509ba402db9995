import { expect, test } from 'vitest';
import { useBrowser } from '../browser/helpers.ts';
import { siteUrl } from '../setup/built-site.ts';
import { completeTags } from '../setup/words.ts';

const { newPage } = useBrowser();
const phone = { width: 390, height: 844 };

test.each(completeTags)('in %s, the front page is four screens of a phone long at most', async (tag) => {
  const page = await newPage(siteUrl);
  await page.setViewportSize(phone);
  await page.goto(`${tag}/`);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(4 * phone.height);
  await page.close();
});
