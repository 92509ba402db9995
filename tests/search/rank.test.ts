import { expect, test } from 'vitest';
import { isElsewhere, rank, span, tellingWeights, type AskedWord, type Hits } from '../../src/search/words/rank.ts';

const hits = (pages: Record<string, number[]>, score = 1): Hits =>
  new Map(Object.entries(pages).map(([page, places]) => [page, { score, places }]));
const surelyNamed = { isKnown: true, isSure: true, isInName: true };
const word = (code: string, pages: Record<string, number[]>, weight = 1): AskedWord => ({
  choices: [{ code, weight, hits: hits(pages) }],
  ...surelyNamed,
});
const unknown: AskedWord = { choices: [], isKnown: false, isSure: false, isInName: false };
const order = (words: AskedWord[], nameOf: (page: string) => number = () => 0): string[] =>
  rank({ words, weights: tellingWeights(words, 10), others: [], fitOf: () => 0, nameOf, shareOf: () => 1 }).map(
    ({ page }) => page,
  );

test('a page with all words goes before a page with some, words side by side before words far apart', () => {
  const words = [word('aaa', { near: [1], far: [1], half: [1, 2, 3] }), word('aab', { near: [2], far: [90] })];
  expect(order(words)).toEqual(['near', 'far', 'half']);
});

test('a page that the query names goes before all', () => {
  expect(order([word('aaa', { named: [9], other: [1] })], (page) => (page === 'named' ? 2 : 0))[0]).toBe('named');
});

test('a page that the query names is an answer though none of its words stands there', () => {
  const of = (words: AskedWord[]): string[] =>
    rank({
      words,
      weights: words.map(() => 1),
      others: [],
      called: ['named'],
      fitOf: () => 0,
      nameOf: (page) => (page === 'named' ? 1.4 : 0),
      shareOf: () => 1,
    }).map(({ page }) => page);
  expect(of([{ choices: [], ...surelyNamed }])).toEqual(['named']);
  expect(of([word('aaa', { other: [1] })])).toEqual(['named', 'other']);
});

test('a word of a name counts beside another on the page, less than where it stands, and alone is no answer', () => {
  const first = word('aaa', { all: [1], named: [1], some: [1] });
  const words = [first, word('aab', { all: [2] })];
  const ranked = rank({
    words,
    weights: tellingWeights(words, 10),
    others: [],
    fitOf: () => 0,
    nameOf: () => 0,
    partsOf: (page) => (page === 'named' || page === 'alone' ? [0, 0.5] : []),
    shareOf: () => 1,
  });
  expect(ranked.map(({ page }) => page)).toEqual(['all', 'named', 'some']);
});

test('what matches loosely comes after what matches exactly', () => {
  const exact = { code: 'aaa', weight: 1, hits: hits({ exact: [1] }) };
  const loose = { code: 'aab', weight: 0.6, hits: hits({ loose: [1] }) };
  expect(order([{ choices: [exact, loose], ...surelyNamed }])).toEqual(['exact', 'loose']);
});

test('a page with next to nothing of the query is no answer', () => {
  const words = ['aaa', 'aab', 'aac'].map((code) => word(code, { all: [1] }));
  expect(order([...words, word('aad', { all: [2], little: [1] })])).toEqual(['all']);
});

test('a query is about something else only when nothing of it is known', () => {
  const known = word('aaa', { a: [1] });
  const like = { ...known, isSure: false };
  expect(isElsewhere([known, unknown, unknown, unknown])).toBe(false);
  expect(isElsewhere([unknown])).toBe(true);
  expect(isElsewhere([])).toBe(true);
  expect(isElsewhere([{ ...like, isInName: false }, unknown])).toBe(true);
  expect(isElsewhere([{ ...like, isInName: false }])).toBe(false);
  expect(isElsewhere([like, unknown])).toBe(false);
  const unnamed: AskedWord = { ...known, isInName: false };
  expect(isElsewhere([unnamed, unknown]), 'on a single page').toBe(false);
});

test('a word on every page says little', () => {
  const everywhere = word('aaa', Object.fromEntries(Array.from({ length: 10 }, (_, page) => [String(page), [1]])));
  const [common = 1, rare = 0] = tellingWeights([everywhere, word('aab', { a: [1] })], 10);
  expect(common).toBeLessThan(rare);
});

test.each([
  [[[1], [2], [3]], 3],
  [
    [
      [1, 50],
      [60, 52],
    ],
    3,
  ],
  [[[1], []], Infinity],
  [[], Infinity],
])('the shortest piece with a word of each of %j has %d words', (places, length) => {
  expect(span(places)).toBe(length);
});
