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
