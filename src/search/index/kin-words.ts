import { wordsOf } from '../words/letters.ts';
import type { Stemmer } from '../words/stem.ts';
import { textOf, type PageText } from './page-text.ts';

/** A pair that was met but once counts only if so much of its letters is shared, from the beginning. */
const sharedLetters = 2;

/**
 * Pairs of words of two languages that share their rules, as Bokmål and Nynorsk do, taken from their translations of
 * the same pages: pieces of text with equally many words mean the same word by word. So a reader who types `kilder`
 * finds `kjelder`.
 * @param pages the sentences of the same pages in both languages
 * @param isOurs whether a stem is known in the language that is searched
 * @returns by their stem, ours
 */
export function kinWords(
  pages: readonly { ours: readonly string[][]; theirs: readonly string[][] }[],
  stemmer: Stemmer,
  isOurs: (stem: string) => boolean,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { ours, theirs } of pages) {
    if (ours.length !== theirs.length) continue;
    ours.forEach((words, sentence) => {
      const otherWords = theirs[sentence] ?? [];
      if (words.length !== otherWords.length) return;
      words.forEach((word, at) => {
        const [from, to] = [stemmer.stem(otherWords[at] ?? ''), stemmer.stem(word)];
        const partners = counts.get(from) ?? new Map<string, number>();
        counts.set(from, partners.set(to, (partners.get(to) ?? 0) + 1));
      });
    });
  }
  const pairs = [...counts].flatMap(([from, partners]): [string, string][] => {
    const [best] = [...partners].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
    if (!best || isOurs(from) || !isOurs(best[0])) return [];
    const isSure = best[1] > 1 || from.slice(0, sharedLetters) === best[0].slice(0, sharedLetters);
    return isSure ? [[from, best[0]]] : [];
  });
  return new Map(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The sentences of a page, each as its words; what stands between two tags begins anew. */
export function sentencesOf({ pieces }: Pick<PageText, 'pieces'>): string[][] {
  return pieces
    .map(textOf)
    .filter((text) => text.trim() !== '')
    .flatMap((text) => text.split(/[.:;!?]\s/).map((sentence) => wordsOf(sentence)));
}
