import { expect, test } from 'vitest';
import { formatDate } from '../../src/model/dates.ts';

test.each([
  ['2024-03-22', 'en', '22 March 2024'],
  ['2024-03', 'en', 'March 2024'],
  ['2024', 'en', '2024'],
  ['2024-03-22', 'nb', '22. mars 2024'],
  ['2024-03-22', 'pl', '22 marca 2024'],
  ['2024-12-31', 'uk', '31 грудня 2024 р.'],
])('%s in %s is %s', (date, language, words) => {
  expect(formatDate(date, language)).toBe(words);
});

test('Arabic dates have the digits 0 to 9', () => {
  expect(formatDate('2024-03-22', 'ar')).toMatch(/22.+2024/);
});
