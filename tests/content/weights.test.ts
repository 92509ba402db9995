import type { Request } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { budgets as inKilobytes } from '../../scripts/bench/budgets.ts';
import { collectLoads } from '../../scripts/bench/site.ts';
import { useBrowser } from '../browser/helpers.ts';
import { dist, elementsIn, htmlFiles, readSite, siteFiles, siteUrl } from '../setup/built-site.ts';
import { attribute } from '../setup/html.ts';
import { servePlainly } from '../setup/plain-host.ts';
import { weightOf } from '../setup/weight.ts';
import { completeTags, settings } from '../setup/words.ts';
import { askedTags, queriesFolder, readQueries } from './query-files.ts';

/** Budgets of the design, §6, in bytes, compressed with brotli, or on a host that gzips by type alone. */
const budgets = {
  page: inKilobytes.page * 1024,
  markup: inKilobytes.markup * 1024,
  firstAnswer: inKilobytes.firstAnswer * 1024,
  firstAnswerPlain: 110 * 1024,
  furtherWord: 5 * 1024,
};

const { newPage } = useBrowser();
const measureFolder = settings.kinds.measure ?? '';
const measuresIn = (tag: string): string[] =>
  htmlFiles
    .filter((file) => file.startsWith(`${tag}/${measureFolder}/`) && file !== `${tag}/${measureFolder}/index.html`)
    .map((file) => file.replace(/index\.html$/, ''));

/** What a page asks for by its markup: what it loads besides, its scripts ask for. */
function namedIn(file: string): string[] {
  const loaded = new Set(['script', 'img', 'source', 'object', 'iframe', 'video', 'audio']);
  const icons = /icon|stylesheet|preload|prefetch|manifest/;
  return elementsIn(file)
    .flatMap((element) => {
      if (loaded.has(element.tagName)) return attribute(element, 'src') ?? attribute(element, 'srcset') ?? [];
      const isLoaded = element.tagName === 'link' && icons.test(attribute(element, 'rel') ?? '');
      return isLoaded ? (attribute(element, 'href') ?? []) : [];
    })
    .sort();
}

test('no style sheet asks for anything', () => {
  const sheets = siteFiles.filter((file) => file.endsWith('.css'));
  expect(sheets.filter((file) => /url\(|@import/.test(readSite(file)))).toEqual([]);
});

// All measures of a language ask for the same, so that the one with the most markup is the heaviest.
test.each(measureFolder ? completeTags : [])(
  'no measure in %s loads more by itself than its budget, idle time included',
  async (tag) => {
    const byWeight = measuresIn(tag).toSorted((a, b) => weightOf(`/${b}`) - weightOf(`/${a}`));
    const heaviest = byWeight[0] ?? expect.fail('there is no measure');
    for (const address of byWeight)
      expect(namedIn(`${address}index.html`), address).toEqual(namedIn(`${heaviest}index.html`));
    const page = await newPage(siteUrl);
    const pending = collectLoads(page);
    await page.goto(heaviest, { waitUntil: 'networkidle' });
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
    const loads = await Promise.all(pending);
    const sum = (kinds?: string[]): number =>
      loads.filter(({ kind }) => kinds?.includes(kind) ?? true).reduce((bytes, load) => bytes + load.bytes, 0);
    // The worker is fetched once, after the first page; tests/browser/keeping.test.ts sees to it that it fetches
    // nothing more.
    const whole = sum() + weightOf('/sw.js');
    const markup = sum(['document', 'stylesheet']);
    expect(whole, `bytes of ${heaviest} in all`).toBeLessThanOrEqual(budgets.page);
    expect(markup, `bytes of HTML and CSS of ${heaviest}`).toBeLessThanOrEqual(budgets.markup);
    await page.close();
  },
);

const queries = askedTags.includes(settings.source) ? readQueries(queriesFolder, settings.source) : [];
const firstQueries = [
  ...queries
    .filter(({ query }) => !query.includes(' '))
    .slice(0, 3)
    .map(({ query }) => ({ query, most: budgets.firstAnswer })),
  // A phrase asks for the piece of the index of each of its words.
  ...queries
    .filter(({ query }) => query.includes(' '))
    .slice(0, 3)
    .map(({ query }) => ({
      query,
      most: budgets.firstAnswer + (query.split(' ').length - 1) * budgets.furtherWord,
    })),
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

test.each(askedTags)('a host that gzips by type alone sends no more for a first answer in %s', async (tag) => {
  const host = await servePlainly(dist);
  const page = await newPage(host.url);
  await page.goto(measuresIn(tag)[0] ?? '', { waitUntil: 'networkidle' });
  const asked: Request[] = [];
  page.on('requestfinished', (request) => asked.push(request));
  const { query } = readQueries(queriesFolder, tag).find((each) => !each.query.includes(' ')) ?? expect.fail(tag);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(query);
  await page.locator('[data-search-results][data-ready] [data-search-result]').first().waitFor();
  const sizes = await Promise.all(
    asked.map(async (request) => {
      const { responseBodySize } = await request.sizes();
      // Of a worker's script browsers tell no size; the host compresses it so.
      return (
        responseBodySize || gzipSync((await (await request.response())?.body()) ?? expect.fail(), { level: 6 }).length
      );
    }),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  expect(bytes, `bytes for “${query}”`).toBeLessThanOrEqual(budgets.firstAnswerPlain);
  expect(bytes).toBeGreaterThan(budgets.firstAnswerPlain / 2);
  await page.close();
  host.close();
});
