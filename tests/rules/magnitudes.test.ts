import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../src/rules/figures.ts';
import { check } from './fixtures.ts';

test.each([
  ['en', '4 million and 1.5 million, 4M'],
  ['nb', '4 millioner og 1,5 mill., 4 m'],
  ['uk', '4 мільйони і 1,5 млн, 4 м'],
  ['pl', '4 miliony i 1,5 mln, 4 m'],
  ['ar', '٤ ملايين و1.5 مليون، 4 م'],
  ['de', '4 Millionen und 1,5 Mio. Euro, 4 m'],
  ['pt-BR', '4 milhões e 1,5 milhão, 4 m'],
  ['ja', '400万円と150万円、4メートル'],
  ['zh', '400万和150万，4米'],
  ['ko', '400만 원과 150만 원, 4미터'],
  ['hi', '40 लाख और 15 लाख, 4 मी'],
])('what words make of numbers in %s comes to the same in every language', (language, text) => {
  const amounts = new Set(figuresIn(text, language).map(({ amount }) => amount?.value));
  expect([...amounts]).toEqual(['4000000', '1500000', undefined]);
});

test('a number of several steps is one amount', () => {
  expect(figuresIn('1億2000万人', 'ja').map(({ amount }) => amount?.value)).toEqual(['120000000', '120000000']);
});

describe('in a note on a change', () => {
  const toldOf = (en: string, nb: string): string[] => {
    const words = (what: string): string => `{ title: The second change, what: '${what}', why: They were hard. }`;
    const note = `date: 2026-11-20\npages: [background]\nwords:\n  en: ${words(en)}\n  nb: ${words(nb)}\n`;
    return check({ 'changes/2026-11-20-second.yaml': note })
      .filter(({ rule }) => rule === 'change-figures')
      .map(({ message, fix }) => `${message}: ${fix ?? ''}`);
  };

  test.each([
    ['4 million', '4 000 000'],
    ['1,500,000', '1,5 millioner'],
    ['1.5 million', '1 500 tusen'],
    ['4 million', '4 mill.'],
    ['4 million', '4 milliontals'],
  ])('%s and %s are the same', (en, nb) => {
    expect(toldOf(en, nb)).toEqual([]);
  });

  test('another amount is told whole, as the language writes it', () => {
    expect(toldOf('1.5 million', '1,6 millioner')).toEqual([
      'Here stands “1,6 millioner”, and not in “en”: Take it out, or write it in words',
      '“1.5 million” stands in “en”, and not here: Say it here, with digits: 1,5 millioner',
    ]);
  });
});
