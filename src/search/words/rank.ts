import type { NameMatch } from './page-names.ts';
import {
  commonness,
  coverage,
  halfSure,
  leastCoverage,
  nameFit,
  nearness,
  otherName,
  otherNameSlack,
  outsideNames,
} from './weights.ts';

/** Where a word of the index stands on a page, and how much Pagefind thinks of it there. */
interface Hit {
  score: number;
  /** Places of the word on the page, counted in words. */
  places: readonly number[];
}

/** For each page that has a word, its hit. */
export type Hits = ReadonlyMap<string, Hit>;

/** A word of a query as the index answers it. */
export interface AskedWord {
  /** The words of the index that it may stand for, each with how surely, and the pages that have it. */
  choices: { code: string; weight: number; hits: Hits }[];
  /** Whether the site knows it at all. */
  isKnown: boolean;
  /** Whether it is a word of the site's, and not one that is like it. */
  isSure: boolean;
  /** Whether it stands in the name of a page. */
  isInName: boolean;
}

/** Another name of what a query names, as words of the index. */
export interface OtherName {
  named: NameMatch;
  hits: readonly Hits[];
  codes: readonly string[];
}

/** A page among the answers, before anything of it is loaded. */
export interface Ranked {
  page: string;
  score: number;
  /** The words of the index for which it is an answer. */
  codes: string[];
  /** For each word of the query, its places on the page. */
  places: number[][];
}

/**
 * How much each word of a query says: a word that is on every page next to nothing, one that is on no page as much as
 * any can.
 */
export function tellingWeights(words: readonly AskedWord[], pageCount: number): number[] {
  return words.map((word) => {
    if (!word.isKnown) return 1;
    const said = 1 - commonness * (Math.log(1 + pagesOf(word).size) / Math.log(1 + pageCount));
    return word.isInName ? said : said * outsideNames;
  });
}

/**
 * Whether nothing is known of what a query is about. Beside words that are not on the site, a word that only is like
 * one of the site's is not that one, unless pages are named by it.
 */
export function isElsewhere(words: readonly AskedWord[]): boolean {
  const isWhole = words.every(({ isKnown }) => isKnown);
  return !words.some((word) => word.isKnown && (isWhole || word.isInName || word.isSure));
}

/** The pages for which a word most probably stands. */
function pagesOf({ choices }: AskedWord): Set<string> {
  return new Set(choices.filter(({ weight }) => weight >= halfSure).flatMap(({ hits }) => [...hits.keys()]));
}

/** What the pages are ranked by. */
export interface Ranking {
  words: readonly AskedWord[];
  /** How much each word says. */
  weights: readonly number[];
  others: readonly OtherName[];
  /** Pages of whose names words stand in the query: they are answers even where none of its words stands on them. */
  called?: Iterable<string>;
  /** How well a page's names fit the query, from 0 to 1. */
  fitOf(page: string): number;
  /** How much goes to a page that the query names. */
  nameOf(page: string): number;
  /** How much of a page's names each word is: as far, it counts as found there, though it may not stand there. */
  partsOf?(page: string): readonly number[];
  /** A page's own share, 1 for most. */
  shareOf(page: string): number;
}

/**
 * Puts the pages in order. Pagefind says how much a word is worth on a page; here the words of a query come together: a
 * page that has all of them goes before one that has some, words side by side before words far apart, and a page that
 * has the query in its name before all.
 */
export function rank({ words, weights, others, called, fitOf, nameOf, partsOf, shareOf }: Ranking): Ranked[] {
  const named = new Set(called);
  const pages = new Set([
    ...named,
    ...words.flatMap(({ choices }) => choices.flatMap(({ hits }) => [...hits.keys()])),
    ...others.flatMap(({ hits }) => [...(hits[0]?.keys() ?? [])]),
  ]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const worth = worthOf(words);
  const ranked = [...pages].map((page): Ranked & { covered: number } => {
    const { found, codes, places } = onPage(page, words, others);
    partsOf?.(page).forEach((part, at) => {
      const known = found[at];
      if (known) found[at] = better(known, { surely: part, score: part * (worth[at] ?? 0) });
    });
    const share = ({ surely }: Found): number => (surely > 0 ? (1 + surely) / 2 : 0);
    const covered = total > 0 ? found.reduce((sum, each, at) => sum + share(each) * (weights[at] ?? 0), 0) / total : 0;
    const score =
      found.reduce((sum, each) => sum + each.score, 0) *
      covered ** coverage *
      nearnessOf(places) *
      (1 + nameFit.lift * fitOf(page) ** nameFit.power) *
      shareOf(page);
    return { page, score, covered, codes: [...codes], places };
  });
  const most = Math.max(...ranked.map(({ covered }) => covered));
  const best = Math.max(0, ...ranked.map(({ score }) => score));
  return ranked
    .map((each) => ({ ...each, score: each.score + (best || 1) * nameOf(each.page) }))
    .filter(
      ({ page, codes, covered, score }) =>
        (codes.length > 0 || named.has(page)) && ((covered >= leastCoverage * most && score > 0) || score > best),
    )
    .sort((a, b) => b.score - a.score || (a.page < b.page ? -1 : 1));
}

/** How surely a word of the query is on a page, and what it is worth there. */
interface Found {
  surely: number;
  score: number;
}

function better(one: Found, other: Found): Found {
  return { surely: Math.max(one.surely, other.surely), score: Math.max(one.score, other.score) };
}

/**
 * What each word of a query is worth where it is the name of a page: as much as on the page where it is worth most, and
 * as the best of the others if it stands on none.
 */
function worthOf(words: readonly AskedWord[]): number[] {
  const most = words.map(({ choices }) =>
    Math.max(0, ...choices.flatMap(({ weight, hits }) => [...hits.values()].map(({ score }) => weight * score))),
  );
  return most.map((each) => each || Math.max(1, ...most));
}

/** What a page has of a query. */
interface OnPage {
  found: Found[];
  codes: Set<string>;
  places: number[][];
}

function onPage(page: string, words: readonly AskedWord[], others: readonly OtherName[]): OnPage {
  const codes = new Set<string>();
  const places: number[][] = words.map(() => []);
  const found = words.map(({ choices }, at) => {
    const here = choices.filter(({ hits }) => hits.has(page));
    const surely = Math.max(0, ...here.map(({ weight }) => weight));
    let score = 0;
    for (const { code, weight, hits } of here) {
      const hit = hits.get(page);
      score = Math.max(score, weight * (hit?.score ?? 0));
      // Where the very word stands, its relatives are not shown.
      if (weight < surely) continue;
      codes.add(code);
      places[at]?.push(...(hit?.places ?? []));
    }
    return { surely, score };
  });
  for (const { named, hits, codes: own } of others) {
    const stands = hits.map((each) => each.get(page)?.places ?? []);
    if (span(stands) > stands.length + otherNameSlack) continue;
    const score = hits.reduce((sum, each) => sum + (each.get(page)?.score ?? 0), 0);
    for (const at of named.places) {
      const known = found[at] ?? { surely: 0, score: 0 };
      found[at] = better(known, {
        surely: otherName.surety,
        score: (otherName.score * score) / named.places.length,
      });
      places[at]?.push(...stands.flat());
    }
    for (const code of own) codes.add(code);
  }
  return { found, codes, places };
}

/** More for words that stand together. */
function nearnessOf(places: readonly number[][]): number {
  const found = places.filter((each) => each.length > 0);
  if (found.length < 2) return 1;
  const width = span(found);
  return nearness.find(({ strangers }) => width <= found.length + strangers)?.factor ?? 1;
}

/** The length of the shortest piece of a page that has every word; infinite where one is missing. */
export function span(places: readonly (readonly number[])[]): number {
  if (places.length === 0 || places.some((each) => each.length === 0)) return Infinity;
  const all = places.flatMap((each, word) => each.map((place) => ({ place, word }))).sort((a, b) => a.place - b.place);
  const counts = places.map(() => 0);
  let missing = places.length;
  let start = 0;
  let shortest = Infinity;
  for (const { place, word } of all) {
    counts[word] = (counts[word] ?? 0) + 1;
    if (counts[word] === 1) missing--;
    while (missing === 0) {
      const first = all[start++];
      if (!first) break;
      shortest = Math.min(shortest, place - first.place + 1);
      counts[first.word] = (counts[first.word] ?? 0) - 1;
      if (counts[first.word] === 0) missing++;
    }
  }
  return shortest;
}
