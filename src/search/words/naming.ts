import type { NamedPage } from './named-pages.ts';
import type { NameInQuery, NameMatch } from './page-names.ts';
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

/** For each page, how much of its names each word of a query is. */
export function partsOf(names: readonly NameInQuery[]): Map<NamedPage, number[]> {
  const found = new Map<NamedPage, number[]>();
  for (const { page, parts } of names) {
    const known = found.get(page);
    found.set(page, known ? known.map((each, at) => Math.max(each, parts[at] ?? 0)) : parts);
  }
  return found;
}

/** For each page, how well the best of its names fits a query, from 0 to 1. */
export function fitsOf(names: readonly NameInQuery[], weights: readonly number[]): Map<NamedPage, number> {
  const found = new Map<NamedPage, number>();
  for (const { page, parts } of names) found.set(page, Math.max(found.get(page) ?? 0, shareOf(parts, weights)));
  return found;
}

/**
 * How much of the best page's score goes to each page that a query names.
 * @param alike pages with all but the same name as the query
 */
export function namingWeights(
  named: readonly NameMatch[],
  alike: ReadonlyMap<NamedPage, number>,
  parts: ReadonlyMap<NamedPage, readonly number[]>,
  weights: readonly number[],
): Map<NamedPage, number> {
  const found = new Map<NamedPage, number>();
  const add = (page: NamedPage, share: number): void => void found.set(page, Math.max(found.get(page) ?? 0, share));
  for (const { page, weight, places } of named) {
    if (places.length === weights.length) add(page, naming.whole * weight);
    // What is typed of its other names counts with the one that is typed whole.
    add(page, naming.part * shareOf(parts.get(page) ?? [], weights));
  }
  for (const [page, like] of alike) add(page, naming.alike * like);
  return found;
}

/**
 * So many pages are loaded before it is known that they answer a query: three of four do. With a piece of the index and
 * the WebAssembly they are six files, as many as browsers ask a plain server for at once.
 */
const mostExpected = 4;

/**
 * The pages that most probably answer a query: those whose names have most of it.
 * @param parts for each page, how much of its names each word of the query is
 */
export function likeliestPages(parts: ReadonlyMap<NamedPage, readonly number[]>): NamedPage[] {
  return [...parts]
    .sort(([, one], [, other]) => sum(other) - sum(one))
    .slice(0, mostExpected)
    .map(([page]) => page);
}

/** How much of all that a query says its words say, each as far as it counts. */
function shareOf(parts: readonly number[], weights: readonly number[]): number {
  return sum(parts.map((each, at) => each * (weights[at] ?? 0))) / (sum(weights) || 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}
