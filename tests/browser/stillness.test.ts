import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './helpers.ts';
import { answered } from './search-page.ts';
import { pageOf } from './site-pages.ts';
import { siteUrl } from '../setup/built-site.ts';

const { newPage } = useBrowser();

/** How far things moved that a reader had seen already: the sum of the browser's own layout shifts. */
async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // What the observer has to tell of the past, it tells before the next frames.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

test.each([pageOf.home, pageOf.measure, pageOf.glossary])('/%s shifts nothing while it loads', async (address) => {
  const page = await newPage(siteUrl);
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(await shiftOf(page)).toBe(0);
  await page.close();
});

test.each([
  ['Büchereikarte', { width: 1280, height: 800 }],
  ['medinauswas', { width: 360, height: 640 }],
])('the page of the search shifts nothing while its answers to %s come late', async (query, viewport) => {
  const page = await newPage(siteUrl, { viewport });
  let release = (): void => {};
  const drawn = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await drawn;
    await route.continue();
  });
  await page.goto(`${pageOf.search}?q=${query}`);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  release();
  await answered(page);
  expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
  await page.close();
});
