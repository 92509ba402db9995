import { codedLanguage } from '../../search/words/index-files.ts';
import { makeStemmer, type Stemmer } from '../words/stem.ts';
import { eachWord, encodeWords, WordCodes } from '../words/word-codes.ts';
import { rulesOf } from '../words/rules.ts';

/** A page of the built site that is searched. */
export interface BuiltPage {
  /** Path of its file in the site, with forward slashes. */
  path: string;
  locale: string;
  html: string;
}

/** The pages of one language, with codes in the place of words. */
export interface CodedPages {
  locale: string;
  /** One form of every word, in the order of the codes. */
  words: string[];
  /** What is searched of each page: as it is, and with codes. */
  pages: { path: string; shown: string; coded: string }[];
}

/** Puts codes in the place of the words of a language's pages. */
export function codePages(locale: string, built: readonly BuiltPage[]): CodedPages {
  const stemmer = makeStemmer(rulesOf(locale));
  const searched = built.flatMap(({ path, html }) => {
    const [body] = /<(\w+)[^>]*\sdata-pagefind-body\b[\s\S]*<\/\1>/.exec(html) ?? [];
    return body ? [{ path, body: withSpaces(body) }] : [];
  });
  const forms = collectForms(
    searched.map(({ body }) => body),
    stemmer,
  );
  // A word that is written together with a small one is that word.
  const joined = new Map(
    [...forms.keys()].flatMap((stem) => {
      const base = stemmer.withoutClitic(stem).find((each) => forms.has(each));
      return base === undefined ? [] : [[stem, base] as const];
    }),
  );
  for (const stem of joined.keys()) forms.delete(stem);
  const stems = [...forms.keys()].sort();
  const codes = new WordCodes(stems);
  return {
    locale,
    words: stems.map((stem) => forms.get(stem) ?? stem),
    pages: searched.map(({ path, body }) => ({
      path,
      shown: toDocument(locale, body),
      // The digest gives a page's fragment another name when only its letters change, and not its words.
      coded: toDocument(
        codedLanguage(locale),
        `<i data-pagefind-meta="digest:${digest(body)}"></i>${encodeWords(body.replace(' data-pagefind-meta="definition"', ''), (word) => codes.of(joined.get(stemmer.stem(word)) ?? stemmer.stem(word)))}`,
      ),
    })),
  };
}

function toDocument(language: string, body: string): string {
  return `<html lang="${language}"><body>${body}</body></html>`;
}

/** Pages are written without spaces between their boxes; in an excerpt, words of two boxes do not run together. */
function withSpaces(body: string): string {
  return body.replace(/<\/(?:dd|div|dt|figcaption|li|p|section|span|td|text|th|time)>(?=<)/g, '$& ');
}

/** The most frequent form of every word, by its stem; of two, the shorter, then the first of the alphabet. */
function collectForms(bodies: readonly string[], stemmer: Stemmer): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const body of bodies) {
    eachWord(body, (word) => {
      if (stemmer.isSmall(word)) return;
      const stem = stemmer.stem(word);
      const form = word.normalize('NFC').toLowerCase();
      const forms = counts.get(stem) ?? new Map<string, number>();
      counts.set(stem, forms.set(form, (forms.get(form) ?? 0) + 1));
    });
  }
  const better = ([a, countA]: [string, number], [b, countB]: [string, number]): number =>
    countB - countA || a.length - b.length || (a < b ? -1 : 1);
  return new Map([...counts].map(([stem, forms]) => [stem, [...forms].sort(better)[0]?.[0] ?? stem]));
}

/** A short sum of a text (FNV-1a, 32 bits). */
function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(16);
}
