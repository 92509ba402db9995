import { expect, test } from 'vitest';
import { kinWords } from '../../src/search/index/kin-words.ts';
import { rulesOf } from '../../src/search/words/rules.ts';
import { makeStemmer } from '../../src/search/words/stem.ts';

const stemmer = makeStemmer(rulesOf('nn'));
const pairs = (ours: string, theirs: string, known: string[]): [string, string][] => [
  ...kinWords([{ ours, theirs }], stemmer, (stem) => known.includes(stem)),
];

test('a word that only the other language has leads to ours at the same place', () => {
  expect(
    pairs('<p>Kjelder og metode</p><p>Alle kjelder</p>', '<p>Kilder og metode</p><p>Alle kilder</p>', [
      'kjeld',
      'metod',
    ]),
  ).toEqual([['kild', 'kjeld']]);
});

test('texts of other lengths say nothing of single words', () => {
  expect(pairs('<p>Kjelder og metode</p>', '<p>Kilder</p>', ['kjeld'])).toEqual([]);
});

test('words without a letter in common must meet twice', () => {
  expect(pairs('<p>omgrep</p>', '<p>begrep</p>', ['omgrep'])).toEqual([]);
  expect(pairs('<p>omgrep</p><p>omgrep</p>', '<p>begrep</p><p>begrep</p>', ['omgrep'])).toEqual([['begrep', 'omgrep']]);
});
