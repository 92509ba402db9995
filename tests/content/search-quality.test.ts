import { describe, expect, test } from 'vitest';
import { dist } from '../setup/built-site.ts';
import { namesOf, searchOf, type DiskSearch } from '../setup/disk-search.ts';
import { settings, tags } from '../setup/words.ts';
import { askedTags, queriesFolder, readQueries, unlistedIn } from './query-files.ts';
import { ask, figuresOf, slugOf, tellAsked } from './question-places.ts';

const searches = new Map<string, Promise<DiskSearch>>();
const searchIn = (locale: string): Promise<DiskSearch> => {
  const search = searches.get(locale) ?? searchOf(dist, locale);
  searches.set(locale, search);
  return search;
};

const percent = (value: number): string => `${Math.round(value * 100)} %`;

describe('what readers type', () => {
  test('is asked, whoever has written it down', () => {
    expect(unlistedIn(queriesFolder)).toEqual([]);
  });

  test.each(askedTags)('in %s leads to the right page', async (locale) => {
    const queries = readQueries(queriesFolder, locale, settings.moved);
    expect(queries.length).toBeGreaterThanOrEqual(40);
    const asked = await ask(await searchIn(locale), queries);
    const { first, three, reciprocal } = figuresOf(asked.map(({ place }) => place));
    console.log(
      `${locale}: ${queries.length} queries; first ${percent(first)}, in the first three ${percent(three)}, ` +
        `mean reciprocal rank ${reciprocal.toFixed(2)}`,
    );
    const report = tellAsked(asked);
    expect(three, report).toBeGreaterThanOrEqual(0.95);
    expect(first, report).toBeGreaterThanOrEqual(0.8);
    expect(reciprocal, report).toBeGreaterThanOrEqual(0.88);
  });

  test('and is nonsense, or about something else, finds nothing, or is said not to be on the site', async () => {
    const found: string[] = [];
    for (const {
      query,
      pages: [locale = ''],
    } of readQueries(queriesFolder, 'nothing')) {
      if (!askedTags.includes(locale)) continue;
      const { count, missing } = await (await searchIn(locale))(query);
      if (count > 0 && missing.length === 0) found.push(`${locale}: “${query}” found ${count} pages`);
    }
    expect(found).toEqual([]);
  });
});

describe('the index', () => {
  test.each(tags)('of %s finds every name of every page', async (locale) => {
    const search = await searchIn(locale);
    const lost: string[] = [];
    for (const { url, title, names = [] } of (await namesOf(dist, locale)).pages) {
      for (const name of [title, ...names]) {
        const { first } = await search(name);
        if (!first.slice(0, 3).some((answer) => slugOf(answer.url) === slugOf(url)))
          lost.push(`“${name}” does not lead to ${url}`);
      }
    }
    expect(lost).toEqual([]);
  });
});
