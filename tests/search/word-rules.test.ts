import { expect, test } from 'vitest';
import type { SearchWords } from '../../src/content/search-words.ts';
import { wordRules } from '../../src/search/words/word-rules.ts';
import { makeStemmer, type Stemmer } from '../../src/search/words/stem.ts';

const stemmerOf = (words: SearchWords): Stemmer => makeStemmer(wordRules(['xx'], () => words).get('xx') ?? {});

test('words are written whole and with their marks, and are found without', () => {
  const { stem, isStopWord } = stemmerOf({
    suffixes: [{ ów: null, ować: 'ow' }],
    irregular: { ludziów: 'człowiek' },
    stopWords: ['już'],
  });
  expect(['kursów', 'kursow', 'pracować', 'ludziów', 'ludzi'].map(stem)).toEqual([
    'kurs',
    'kurs',
    'pracow',
    'czlowiek',
    'czlowiek',
  ]);
  expect(isStopWord('juz')).toBe(true);
});

test('of small words that are forms of one, one travels, and all are small words', () => {
  const words: SearchWords = {
    suffixes: [{ en: null }],
    irregular: { zijn: 'is', was: 'is' },
    stopWords: ['zijn', 'is', 'was', 'welk', 'welken'],
  };
  expect(wordRules(['xx'], () => words).get('xx')).toMatchObject({
    irregular: 'is<was is<zijn',
    stopWords: 'was welken',
  });
  const { isStopWord } = stemmerOf(words);
  expect(words.stopWords?.filter((word) => !isStopWord(word))).toEqual([]);
});

test('a language that is the same as another has its very rules', () => {
  const words: Record<string, SearchWords> = {
    nb: { stopWords: ['og'] },
    nn: { sameAs: 'nb' },
    lost: { sameAs: 'none' },
  };
  const rules = wordRules(['nb', 'nn', 'lost', 'unsaid'], (locale) => words[locale]);
  expect(rules.get('nn')).toBe(rules.get('nb'));
  expect([...rules.keys()]).toEqual(['nb', 'nn']);
});
