import { expect, test } from 'vitest';
import { tokenWords, WordCodes } from '../../src/search/words/word-codes.ts';

test('no code is the beginning of another, however many words there are', () => {
  const codes = new WordCodes(Array.from({ length: 20_000 }, (_, index) => String(index)));
  const all = Array.from({ length: 20_000 }, (_, index) => codes.of(String(index)) ?? '');
  expect(new Set(all).size).toBe(20_000);
  expect(new Set(all.map((code) => code.length)).size).toBe(1);
});

test('joined words can be found as one and as each', () => {
  expect(tokenWords('fag-/svennebrev')).toEqual(['fagsvennebrev', 'fag', 'svennebrev']);
  expect(tokenWords('(2024).')).toEqual(['2024']);
  expect(tokenWords('–')).toEqual([]);
});
