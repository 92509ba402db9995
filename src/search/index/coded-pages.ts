import type { Stemmer } from '../words/stem.ts';
import { tokenWords, WordCodes } from '../words/word-codes.ts';
import { textOf, type PageText, type Piece } from './page-text.ts';

/**
 * The language under which Pagefind indexes coded pages: one of those that ISO 639 leaves to private use, so that no
 * stemmer touches the codes.
 */
export const codedLanguage = 'qaa';

/** What stands between two spaces. */
const token = /\S+/g;

/** The pages of one language, with codes in the place of words. */
export interface CodedPages {
  /** One form of every word, in the order of the codes. */
  words: string[];
  /** For each page, in their order, the HTML that Pagefind indexes. */
  documents: string[];
}

/**
 * Puts codes in the place of the words of a language's pages. A word that stands only where nothing is searched has
 * none: nobody could find it, and each reader's first answer would pay for it.
 */
export function codePages(pages: readonly PageText[], stemmer: Stemmer): CodedPages {
  const tokens = collectTokens(pages);
  const forms = collectForms(tokens.values(), stemmer);
  // A word that is written together with a small one is that word.
  const joined = new Map(
    [...forms.keys()].flatMap((stem) => {
      const base = stemmer.withoutClitic(stem).find((each) => forms.has(each));
      return base === undefined ? [] : [[stem, base] as const];
    }),
  );
  const baseOf = (stem: string): string => {
    const base = joined.get(stem);
    return base === undefined ? stem : baseOf(base);
  };
  const searched = [...tokens.values()].filter(({ isSearched }) => isSearched).flatMap(({ words }) => words);
  const stems = [
    ...new Set(
      searched.flatMap((word) => {
        const stem = stemmer.stem(word);
        return forms.has(stem) ? [baseOf(stem)] : [];
      }),
    ),
  ].sort();
  const codes = new WordCodes(stems);
  const codeOf = (word: string): string | undefined => codes.of(baseOf(stemmer.stem(word)));
  const coded = new Map(
    [...tokens].map(([token, { words }]) => [
      token,
      [...new Set(words.flatMap((word) => codeOf(word) ?? []))].join('-'),
    ]),
  );
  return {
    words: stems.map((stem) => forms.get(stem) ?? stem),
    documents: pages.map((page) =>
      toDocument(
        page,
        encodeWords(page.pieces, (token) => coded.get(token) ?? ''),
      ),
    ),
  };
}

/** A page for Pagefind. */
function toDocument({ kind }: PageText, coded: string): string {
  return `<html lang="${codedLanguage}"><body><main data-pagefind-filter="kind:${kind}">${coded}</main></body></html>`;
}

/** What stands between two spaces: its words, how often it does, and whether it is searched anywhere. */
interface Token {
  words: string[];
  count: number;
  isSearched: boolean;
}

function collectTokens(pages: readonly PageText[]): Map<string, Token> {
  // Most pieces stand on many pages, or are a space: each is taken apart once.
  const pieces = new Map<string, { count: number; isSearched: boolean }>();
  for (const piece of pages.flatMap((page) => page.pieces)) {
    const text = textOf(piece);
    const isSearched = typeof piece === 'string';
    const known = pieces.get(text);
    if (known) {
      known.count += 1;
      known.isSearched ||= isSearched;
    } else pieces.set(text, { count: 1, isSearched });
  }
  const tokens = new Map<string, Token>();
  for (const [text, { count, isSearched }] of pieces) {
    for (const each of text.match(token) ?? []) {
      const known = tokens.get(each);
      if (known) {
        known.count += count;
        known.isSearched ||= isSearched;
      } else tokens.set(each, { words: tokenWords(each), count, isSearched });
    }
  }
  return tokens;
}

/** The most frequent form of every word, by its stem; of two, the shorter, then the first of the alphabet. */
function collectForms(tokens: Iterable<Token>, stemmer: Stemmer): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { words, count } of tokens) {
    for (const word of words) {
      if (stemmer.isStopWord(word)) continue;
      const stem = stemmer.stem(word);
      const form = word.normalize('NFC').toLowerCase();
      const forms = counts.get(stem) ?? new Map<string, number>();
      counts.set(stem, forms.set(form, (forms.get(form) ?? 0) + count));
    }
  }
  const better = ([a, countA]: [string, number], [b, countB]: [string, number]): number =>
    countB - countA || a.length - b.length || (a < b ? -1 : 1);
  return new Map([...counts].map(([stem, forms]) => [stem, [...forms].sort(better)[0]?.[0] ?? stem]));
}

/**
 * HTML whose words are codes, and whose small words, some two of five, are dashes, of which Pagefind takes no note.
 * Every word stays in its place: what Pagefind counts in the codes is what stands in the text.
 * @param codesOf the codes of what stands between two spaces, joined by hyphens; none where nothing of it is searched
 */
export function encodeWords(pieces: readonly Piece[], codesOf: (token: string) => string): string {
  let html = '';
  let isGlued = false;
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      // Text that is not searched may stand within a word; a tag stands between words.
      if ('aside' in piece) continue;
      html += piece.tag;
      isGlued = false;
      continue;
    }
    html += piece.replace(token, (text, at: number) => {
      const codes = codesOf(text);
      return codes === '' ? '-' : isGlued && at === 0 ? `-${codes}` : codes;
    });
    isGlued = /\S$/.test(piece);
  }
  return html;
}
