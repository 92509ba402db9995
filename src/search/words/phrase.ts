import { fold, wordsOf } from './letters.ts';
import type { Hits } from './rank.ts';
import { withSpaces } from '../../core/unspaced.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What stands between two spaces of a phrase: where in it, and the words of the index that stand there. */
interface Spot {
  at: number;
  codes: string[];
}

/**
 * Reads a phrase that is to be found as it was typed.
 * @returns its telling words, each with its place; nothing where one of them is not on the site
 */
export function readPhrase(phrase: string, vocabulary: Vocabulary): Spot[] | undefined {
  const spots = withSpaces(phrase)
    .split(/\s+/)
    .map((token) => wordsOf(token))
    .filter((words) => words.length > 0)
    .map((words, at) => ({ at, words: words.filter((word) => !vocabulary.stemmer.isStopWord(word)) }))
    .filter(({ words }) => words.length > 0)
    .map(({ at, words }) => ({
      at,
      count: words.length,
      codes: words.flatMap((word) => vocabulary.codes.of(vocabulary.word(word)?.stem ?? '') ?? []),
    }));
  return spots.every(({ count, codes }) => codes.length === count) ? spots : undefined;
}

/**
 * The pages on which the words of a phrase, in any of their forms, stand in its order.
 * @param spots the phrase, with the hits of each of its words
 */
export function pagesInOrder(spots: readonly { at: number; hits: readonly Hits[] }[]): string[] {
  const all = spots.flatMap(({ at, hits }) => hits.map((each) => ({ at, hits: each })));
  const [first, ...rest] = all;
  if (!first) return [];
  return [...first.hits].flatMap(([page, { places }]) => {
    const others = rest.map(({ at, hits }) => ({ by: at - first.at, places: new Set(hits.get(page)?.places) }));
    return places.some((place) => others.every(({ by, places: own }) => own.has(place + by))) ? [page] : [];
  });
}

/** Whether a text has a phrase word for word; marks, capitals and stops do not count. */
export function hasPhrase(text: string, phrase: string): boolean {
  const plain = (from: string): string => ` ${wordsOf(from).map(fold).join(' ')} `;
  return plain(text).includes(plain(phrase));
}
