import { expect, inject, test } from 'vitest';
import { collectLoads } from '../../scripts/bench/site.ts';
import { weightOf } from '../built/weight.ts';
import { useBrowser } from './helpers.ts';
import { everyPage, pageOf } from './site-pages.ts';

/** Budgets of the design, §6, in bytes, compressed with brotli. */
const budgets = { page: 16 * 1024, markup: 13 * 1024, firstAnswer: 95 * 1024 };

const { newPage } = useBrowser();
const siteUrl = inject('siteUrl');
const measures = everyPage.filter((address) => /^[\w-]+\/measures\/.+/.test(address));

test.each(measures)('%s loads no more by itself than its budget, idle time included', async (address) => {
  const page = await newPage(siteUrl);
  const pending = collectLoads(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
  const loads = await Promise.all(pending);
  const sum = (kinds?: string[]): number =>
    loads.filter(({ kind }) => kinds?.includes(kind) ?? true).reduce((bytes, load) => bytes + load.bytes, 0);
  // The worker is fetched once, after the first page; tests/worker/ sees to it that it fetches nothing more.
  expect(sum() + weightOf('/sw.js')).toBeLessThanOrEqual(budgets.page);
  expect(sum(['document', 'stylesheet'])).toBeLessThanOrEqual(budgets.markup);
  await page.close();
});

test.each(['vocational', 'recognition', 'Ukraine'])(
  'the first answer, to “%s”, fetches no more than its budget',
  async (query) => {
    const page = await newPage(siteUrl);
    await page.goto(pageOf.measure, { waitUntil: 'networkidle' });
    const pending = collectLoads(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill(query);
    await page.locator('[data-search-results][data-ready] [data-search-result]').first().waitFor();
    const loads = await Promise.all(pending);
    expect(loads.reduce((bytes, load) => bytes + load.bytes, 0)).toBeLessThanOrEqual(budgets.firstAnswer);
    await page.close();
  },
);

test.each([pageOf.home, pageOf.measure, pageOf.glossary])('%s shifts nothing while it loads', async (address) => {
  const page = await newPage(siteUrl);
  await page.goto(address, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      }),
  );
  expect(shift).toBe(0);
  await page.close();
});
