import { expect, inject, test } from 'vitest';
import { collectLoads } from '../../scripts/bench/site.ts';
import { useBrowser } from '../browser/helpers.ts';
import { htmlFiles } from '../setup/built-site.ts';
import { weightOf } from '../setup/weight.ts';
import { completeTags, settings } from '../setup/words.ts';
import { readQueries } from './query-files.ts';

/** Budgets of the design, §6, in bytes, compressed with brotli. */
const budgets = { page: 14.6 * 1024, markup: 13 * 1024, firstAnswer: 95 * 1024, phrase: 97.5 * 1024 };

const { newPage } = useBrowser();
const siteUrl = inject('siteUrl');
const measureFolder = settings.kinds.measure ?? '';
const measuresIn = (tag: string): string[] =>
  htmlFiles
    .filter((file) => file.startsWith(`${tag}/${measureFolder}/`) && file !== `${tag}/${measureFolder}/index.html`)
    .map((file) => file.replace(/index\.html$/, ''));

test.each(completeTags)('no measure in %s loads more by itself than its budget, idle time included', async (tag) => {
  const heavy: string[] = [];
  for (const address of measuresIn(tag)) {
    const page = await newPage(siteUrl);
    const pending = collectLoads(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
    const loads = await Promise.all(pending);
    const sum = (kinds?: string[]): number =>
      loads.filter(({ kind }) => kinds?.includes(kind) ?? true).reduce((bytes, load) => bytes + load.bytes, 0);
    // The worker is fetched once, after the first page; tests/browser/keeping.test.ts sees to it that it fetches
    // nothing more.
    const whole = sum() + weightOf('/sw.js');
    const markup = sum(['document', 'stylesheet']);
    if (whole > budgets.page) heavy.push(`${address}: ${whole} bytes in all`);
    if (markup > budgets.markup) heavy.push(`${address}: ${markup} bytes of HTML and CSS`);
    await page.close();
  }
  expect(heavy).toEqual([]);
});

const queries = readQueries(settings.source);
const firstQueries = [
  ...queries
    .filter(({ query }) => !query.includes(' '))
    .slice(0, 3)
    .map(({ query }) => ({ query, most: budgets.firstAnswer })),
  // A phrase asks for the pieces of each of its words, and is over the budget of 95 KB. It may not become heavier.
  ...queries
    .filter(({ query }) => query.includes(' '))
    .slice(0, 3)
    .map(({ query }) => ({ query, most: budgets.phrase })),
];

test.each(firstQueries)('the first answer, to “$query”, fetches no more than its budget', async ({ query, most }) => {
  const page = await newPage(siteUrl);
  await page.goto(measuresIn(settings.source)[0] ?? '', { waitUntil: 'networkidle' });
  const pending = collectLoads(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(query);
  await page.locator('[data-search-results][data-ready] [data-search-result]').first().waitFor();
  const loads = await Promise.all(pending);
  expect(loads.reduce((bytes, load) => bytes + load.bytes, 0)).toBeLessThanOrEqual(most);
  await page.close();
});
