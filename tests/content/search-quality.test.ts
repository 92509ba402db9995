import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/browser/search/engine.ts';
import { dist } from '../setup/built-site.ts';
import { searchOf } from '../setup/disk-search.ts';
import { tags } from '../setup/words.ts';
import { hasQueries, readQueries, type Expected } from './query-files.ts';
import { vanillaSearch, type VanillaSearch } from './vanilla-search.ts';

const engines = new Map<string, Promise<Engine>>();
const engineOf = (locale: string): Promise<Engine> => {
  const engine = engines.get(locale) ?? searchOf(dist, locale);
  engines.set(locale, engine);
  return engine;
};
/** Languages in which somebody has written down what readers type. */
const asked = tags.filter(hasQueries);
const slugOf = (address: string): string => address.replace(/^\/[^/]+\//, '').replace(/\/?(?:#.*)?$/, '');

let vanilla: VanillaSearch;
beforeAll(async () => {
  vanilla = await vanillaSearch(dist);
});
afterAll(() => vanilla.close());

/** Place of the first right page among the answers, from 1; 0 for none. */
const placeOf = (addresses: readonly string[], { pages }: Expected): number =>
  addresses.findIndex((address) => pages.includes(slugOf(address))) + 1;

function figures(places: readonly number[]): { first: number; three: number; reciprocal: number } {
  const share = (isRight: (place: number) => boolean): number => places.filter(isRight).length / places.length;
  return {
    first: share((place) => place === 1),
    three: share((place) => place >= 1 && place <= 3),
    reciprocal: places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / places.length,
  };
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;

describe('what readers type', () => {
  test.each(asked)('in %s leads to the right page', async (locale) => {
    const queries = readQueries(locale);
    expect(queries.length).toBeGreaterThanOrEqual(40);
    const engine = await engineOf(locale);
    const places: number[] = [];
    const vanillaPlaces: number[] = [];
    const misses: string[] = [];
    for (const expected of queries) {
      const answers = await engine.search(expected.query);
      const addresses = (await answers.load(0, 10)).map(({ url }) => url);
      const place = placeOf(addresses, expected);
      places.push(place);
      vanillaPlaces.push(placeOf(await vanilla.search(expected.query, locale), expected));
      if (place < 1 || place > 3)
        misses.push(
          `${expected.kind}: “${expected.query}” gave ${addresses.slice(0, 3).map(slugOf).join(', ') || 'nothing'}`,
        );
    }
    const [ours, theirs] = [figures(places), figures(vanillaPlaces)];
    console.log(
      `${locale}: ${queries.length} queries; ` +
        `first ${percent(ours.first)} (Pagefind as it comes ${percent(theirs.first)}), ` +
        `in the first three ${percent(ours.three)} (${percent(theirs.three)}), ` +
        `mean reciprocal rank ${ours.reciprocal.toFixed(2)} (${theirs.reciprocal.toFixed(2)})`,
    );
    const report = misses.join('\n');
    expect(ours.three, report).toBeGreaterThanOrEqual(0.95);
    expect(ours.first, report).toBeGreaterThanOrEqual(0.8);
    expect(ours.reciprocal, report).toBeGreaterThanOrEqual(0.88);
  });

  test('and is nonsense, or about something else, finds nothing', async () => {
    const found: string[] = [];
    for (const { query, pages } of readQueries('nothing')) {
      const { count } = await (await engineOf(pages[0] ?? '')).search(query);
      if (count > 0) found.push(`${pages[0]}: “${query}” found ${count} pages`);
    }
    expect(found).toEqual([]);
  });
});

describe('the index', () => {
  test.each(tags)('of %s finds every name of every page', async (locale) => {
    const engine = await engineOf(locale);
    const lost: string[] = [];
    for (const { url, title, names = [] } of engine.names.pages) {
      for (const name of [title, ...names]) {
        const answers = await (await engine.search(name)).load(0, 3);
        if (!answers.some((answer) => slugOf(answer.url) === slugOf(url)))
          lost.push(`“${name}” does not lead to ${url}`);
      }
    }
    expect(lost).toEqual([]);
  });
});
