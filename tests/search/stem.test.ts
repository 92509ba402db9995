import { expect, test } from 'vitest';
import { makeStemmer } from '../../src/search/words/stem.ts';

test('without rules, words are as they are, without marks', () => {
  const { stem, isStopWord } = makeStemmer({});
  expect(['Føroyskt', 'mál'].map(stem)).toEqual(['foroyskt', 'mal']);
  expect(isStopWord('og')).toBe(false);
});

test('of each round the longest suffix goes, and three letters stay at least', () => {
  const { stem } = makeStemmer({ suffixes: ['s> es> ies>y', 'y>i'] });
  expect(['cats', 'boxes', 'cities', 'bus', 'yes'].map(stem)).toEqual(['cat', 'box', 'citi', 'bus', 'yes']);
});

test('of the beginnings that fit, the longest goes', () => {
  const { stem } = makeStemmer({ prefixes: 'al wal' });
  expect(['alkitab', 'walkitab', 'alma'].map(stem)).toEqual(['kitab', 'kitab', 'alma']);
});

test('irregular words come after the suffixes', () => {
  const { stem } = makeStemmer({ suffixes: ['s>'], irregular: 'man<men' });
  expect(['men', 'man', 'mans'].map(stem)).toEqual(['man', 'man', 'man']);
});

test('a word with a digit in it is left alone', () => {
  expect(makeStemmer({ suffixes: ['s>'] }).stem('EQF4s')).toBe('eqf4s');
});

test('all forms of a small word are small', () => {
  const { isStopWord } = makeStemmer({ suffixes: ['s>'], stopWords: 'our' });
  expect(['ours', 'OUR', 'hour'].map(isStopWord)).toEqual([true, true, false]);
});

test('relatives have what their endings leave in common, the closest first', () => {
  const { family } = makeStemmer({ suffixes: ['ing>'], familySuffixes: ['er> ee>', 'e>'] });
  expect([family('training'), family('trainer'), family('trainee')]).toEqual([
    ['train'],
    ['trainer', 'train'],
    ['trainee', 'train'],
  ]);
});
