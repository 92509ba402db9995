import { expect, inject, test } from 'vitest';
import { useBrowser } from './helpers.ts';
import { pageOf } from './site-pages.ts';

const { newPage } = useBrowser();

test.each([pageOf.home, pageOf.measure, pageOf.glossary])('/%s shifts nothing while it loads', async (address) => {
  const page = await newPage(inject('siteUrl'));
  await page.goto(address, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(
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
  expect(shift).toBe(0);
  await page.close();
});
