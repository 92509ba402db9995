import type { NamedPage } from './named-pages.ts';
import type { NameMatch } from './page-names.ts';
import { cardFrom, naming } from './weights.ts';

/** The concept that a query names, or all but names. */
export function conceptOf(
  named: readonly NameMatch[],
  fits: ReadonlyMap<NamedPage, number>,
  count: number,
): NamedPage | undefined {
  const whole = named.find(({ page, places }) => page.isConcept && places.length === count);
  if (whole) return whole.page;
  const [near] = [...fits].filter(([page, fit]) => page.isConcept && fit >= cardFrom).sort(([, a], [, b]) => b - a);
  return near?.[0];
}

/**
 * How much of the best page's score goes to each page that a query names.
 * @param alike pages with all but the same name as the query
 * @param hinted pages in whose names stand words that stand nowhere else, with how well those names fit
 */
export function namingWeights(
  named: readonly NameMatch[],
  alike: ReadonlyMap<NamedPage, number>,
  hinted: ReadonlyMap<NamedPage, number>,
  weights: readonly number[],
): Map<NamedPage, number> {
  const total = weights.reduce((sum, each) => sum + each, 0);
  const found = new Map<NamedPage, number>();
  const add = (page: NamedPage, share: number): void => void found.set(page, Math.max(found.get(page) ?? 0, share));
  for (const { page, weight, places } of named) {
    const said = places.reduce((sum, place) => sum + (weights[place] ?? 0), 0) / total;
    add(page, places.length === weights.length ? naming.whole * weight : naming.part * weight * said);
  }
  for (const [page, like] of alike) add(page, naming.alike * like);
  for (const [page, fit] of hinted) add(page, naming.part * fit);
  return found;
}

/**
 * So many pages are loaded before it is known that they answer a query. Three of four do; and of ten answers six are
 * left, as many as browsers ask a plain server for at once.
 */
const mostExpected = 4;

/**
 * The pages that most probably answer a query: those whose names have most of it.
 * @param shares for each page and each word of the query, what share of one of its names the word is
 */
export function likeliestPages(shares: ReadonlyMap<NamedPage, readonly number[]>): NamedPage[] {
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return [...shares]
    .sort(([, one], [, other]) => sum(other) - sum(one))
    .slice(0, mostExpected)
    .map(([page]) => page);
}
