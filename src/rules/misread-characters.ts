import { mended, misreadIn, type Misread } from './misread-encodings.ts';
import type { Blot } from './rule.ts';

/** Letters of an alphabet whose bytes were read as those of Western Europe, a letter for a byte: `Ïðèâåò`. */
const foreignWord = /(?<![\p{L}\p{N}])[À-ÖØ-öø-ÿ][À-ÖØ-öø-ÿ³¿º²¯ª´]{3,}(?![\p{L}\p{N}])/gu;
/** Some are words of Northern Europe all the same. */
const northern = /^[æøåäöüß]+$/i;
const alphabets: readonly (readonly [label: string, words: RegExp])[] = [
  ['windows-1256', /^[\u0621-\u064A\u067E\u0686\u0698\u06AF]+$/],
  ['windows-1251', /^(?:[А-ЯЁІЇЄҐ]?[а-яёіїєґ]+|[А-ЯЁІЇЄҐ]+)$/],
];

/** Polish letters whose bytes were read so: `dzia³a`. */
const raisedFigure = /(?<=[a-z])[¹³](?=[a-z])/g;

/** Question marks in place of letters that an encoding did not have. */
const unknownLetters = /(?<![?!])\?{2,}(?:[ .,:-]+\?{2,})+|\?{5,}/g;

/** Finds words that were written in one encoding and read in another. */
export function* misreadCharacter(text: string): Iterable<Blot> {
  for (const { start, end } of wordsAround(text, misreadIn(text))) yield misread(text, start, end, mended);
  for (const { index, 0: word } of text.matchAll(foreignWord)) {
    const meant = alphabets.find(([label, words]) => words.test(readAs(label, word)));
    if (meant && !northern.test(word) && mended(word) === word)
      yield misread(text, index, index + word.length, (each) => readAs(meant[0], each));
  }
  for (const { index, 0: figure } of text.matchAll(raisedFigure)) {
    yield misread(text, index, index + 1, () => (figure === '¹' ? 'ą' : 'ł'));
  }
  for (const { index, 0: match } of text.matchAll(unknownLetters)) {
    const message = `“${match}” stands in place of letters that were lost`;
    yield { offset: index, match, message, fix: 'Type the words anew' };
  }
}

function misread(text: string, start: number, end: number, mend: (word: string) => string): Blot {
  const match = text.slice(start, end);
  const meant = mend(match);
  return meant.includes('\uFFFD')
    ? {
        offset: start,
        match,
        message: `“${match}” stands in place of letters that were lost`,
        fix: 'Type the word anew',
      }
    : {
        offset: start,
        match,
        message: `“${match}” was read in another encoding than it was written in`,
        fix: meant === '' ? 'Delete it' : `Type it anew: “${meant}”`,
      };
}

/** The words that misread characters are in, each once. */
function wordsAround(text: string, places: readonly Misread[]): Pick<Misread, 'start' | 'end'>[] {
  const words: Pick<Misread, 'start' | 'end'>[] = [];
  for (const { start, end } of places) {
    const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
    const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end, end + 40))?.[0].length ?? 0;
    const last = words.at(-1);
    if (last && start - before <= last.end) last.end = Math.max(last.end, end + after);
    else words.push({ start: start - before, end: end + after });
  }
  return words;
}

/** Letters of Western Europe, read again as those of another alphabet: their numbers are their bytes. */
function readAs(label: string, word: string): string {
  return new TextDecoder(label).decode(Uint8Array.from(word, (letter) => letter.charCodeAt(0)));
}
