import { expect, test } from 'vitest';
import { kinWords, sentencesOf } from '../../src/search/index/kin-words.ts';
import { makeStemmer } from '../../src/search/words/stem.ts';

const stemmer = makeStemmer({ suffixes: ['er> e>'] });
const pairs = (ours: string[], theirs: string[], known: string[]): [string, string][] => [
  ...kinWords([{ ours: sentencesOf({ pieces: ours }), theirs: sentencesOf({ pieces: theirs }) }], stemmer, (stem) =>
    known.includes(stem),
  ),
];

test('a word that only the other language has leads to ours at the same place', () => {
  expect(
    pairs(['Kjelder og metode', ' ', 'Alle kjelder'], ['Kilder og metode', ' ', 'Alle kilder'], ['kjeld', 'metod']),
  ).toEqual([['kild', 'kjeld']]);
});

test('texts of other lengths say nothing of single words', () => {
  expect(pairs(['Kjelder og metode'], ['Kilder'], ['kjeld'])).toEqual([]);
});

test('words without a letter in common must meet twice', () => {
  expect(pairs(['omgrep'], ['begrep'], ['omgrep'])).toEqual([]);
  expect(pairs(['Omgrep: omgrep'], ['Begrep: begrep'], ['omgrep'])).toEqual([['begrep', 'omgrep']]);
});
