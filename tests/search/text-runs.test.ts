import { expect, test } from 'vitest';
import { foreignRuns, wordWithin } from '../../src/search/words/text-runs.ts';

const runsIn = (text: string, direction: 'ltr' | 'rtl'): string[] =>
  foreignRuns(text, direction).map(([start, end]) => text.slice(start, end));

test.each([
  ['المديرية (HK-dir، NOKUT) والبلدية', ['HK-dir', 'NOKUT']],
  ['قانون Meld. St. 17 (2023–2024) في البرلمان', ['Meld. St. 17']],
  ['المديرية (، HK-dir) تقرر', ['HK-dir']],
  ['كلمات عربية فقط 17', []],
])('in a text from right to left, “%s”, what is written from left to right is set apart', (text, runs) => {
  expect(runsIn(text, 'rtl')).toEqual(runs);
});

test('in a text from left to right the runs from right to left are', () => {
  expect(runsIn('The word (بطاقة المكتبة), in Arabic', 'ltr')).toEqual(['بطاقة المكتبة']);
  expect(runsIn('Слово і word', 'ltr')).toEqual([]);
});

test.each([
  ['(HK-dir),', 'HK-dir'],
  ['„Kai“.', 'Kai'],
  ['word', 'word'],
  ['–', ''],
])('of “%s” only the word is marked', (text, word) => {
  expect(text.slice(...wordWithin(text)).trim()).toBe(word);
});
