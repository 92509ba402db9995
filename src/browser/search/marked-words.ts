import type { Stemmer } from '../../search/words/stem.ts';
import { withSpaces } from '../../core/unspaced.ts';
import type { MarkedWords } from './answer.ts';

/** A word with the parts that hyphens of any kind join to it. */
const joined = /[\p{L}\p{N}\p{M}\u00AD'’ʼ]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}\u00AD'’ʼ]+)*/gu;
const part = /[^-\u2010\u2011]+/g;

interface Place {
  start: number;
  end: number;
}

/**
 * Finds what is to be marked in a text: words that were typed, whole ones with hyphens too, and other names where all
 * of them stands, with the small words in them.
 * @returns what finds places in a text, in order
 */
export function wordFinder(
  { stems, names }: MarkedWords,
  stemmer: Stemmer,
): (text: string) => [start: number, end: number][] {
  const wanted = new Set(stems);
  const stemOf = (word: string): string => stemmer.stem(word.replaceAll(/[\u00AD\u2010\u2011-]/g, ''));
  return (text) => {
    const words = [...text.matchAll(joined)].flatMap(wordsIn).map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      word,
      stem: stemOf(word),
    }));
    const telling = words.filter(({ word }) => !stemmer.isStopWord(word));
    const named = names.flatMap((name) =>
      telling.flatMap((first, at): Place[] => {
        const own = telling.slice(at, at + name.length);
        const last = own.at(-1);
        const isName = last && own.length === name.length && own.every(({ stem }, nth) => stem === name[nth]);
        return isName ? [{ start: first.start, end: last.end }] : [];
      }),
    );
    return words.flatMap(({ start, end, word, stem }): [number, number][] => {
      if (wanted.has(stem) || named.some((name) => name.start <= start && end <= name.end)) return [[start, end]];
      return [...word.matchAll(part)].flatMap(({ index, 0: own }) =>
        wanted.has(stemOf(own)) ? [[start + index, start + index + own.length] as [number, number]] : [],
      );
    });
  };
}

/** What is joined, or where words are written without spaces, each of them. */
function wordsIn({ index, 0: text }: RegExpExecArray): { index: number; 0: string }[] {
  let end = index;
  return withSpaces(text)
    .split(' ')
    .map((word) => {
      end += word.length;
      return { index: end - word.length, 0: word };
    });
}
