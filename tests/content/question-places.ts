import type { DiskSearch } from '../setup/disk-search.ts';
import type { Expected } from './query-files.ts';

/** A query that readers type, with what came of it. */
export interface Asked extends Expected {
  /** Place of the first right page among the first ten answers, from 1; 0 for none. */
  place: number;
  /** Slugs of the first answers. */
  found: string[];
}

/** The slug of a page by its address; `index` of the home page. */
export function slugOf(address: string): string {
  return address.replace(/^\/[^/]+\//, '').replace(/\/?(?:#.*)?$/, '') || 'index';
}

/** Asks the search of a language one query after another. */
export async function ask(search: DiskSearch, queries: readonly Expected[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const expected of queries) {
    const { first } = await search(expected.query);
    const found = first.map(({ url }) => slugOf(url));
    asked.push({ ...expected, found, place: placeOf(found, expected) });
  }
  return asked;
}

/** Place of the first right page among the answers, from 1; 0 for none. */
function placeOf(found: readonly string[], { pages }: Expected): number {
  return found.findIndex((slug) => pages.includes(slug)) + 1;
}

/** Shares of places: first, in the first three, and the mean of one divided by them. */
export function figuresOf(places: readonly number[]): { first: number; three: number; reciprocal: number } {
  const share = (isRight: (place: number) => boolean): number => places.filter(isRight).length / places.length;
  return {
    first: share((place) => place === 1),
    three: share((place) => place >= 1 && place <= 3),
    reciprocal: places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / places.length,
  };
}

/** Tells the queries whose right page is not first, one a line. */
export function tellAsked(asked: readonly Asked[]): string {
  return asked
    .filter(({ place }) => place !== 1)
    .map(({ query, kind, place, found }) => {
      const instead = found.slice(0, 3).join(', ') || 'nothing';
      return `${place > 0 && place <= 3 ? `place ${place}` : 'MISSED '}  ${kind}: “${query}” gave ${instead}`;
    })
    .join('\n');
}
