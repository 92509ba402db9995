import { expect, test } from 'vitest';
import { formatDate, formatDayOfYear } from '../../src/core/dates.ts';

test.each([
  ['en', '22 March 2024', 'September 2025', '2024'],
  ['nb', '22. mars 2024', 'september 2025', '2024'],
  ['nn', '22. mars 2024', 'september 2025', '2024'],
  ['uk', '22 березня 2024 року', 'вересень 2025 року', '2024'],
  ['pl', '22 marca 2024 r.', 'wrzesień 2025 r.', '2024'],
  ['ar', '22 مارس 2024', 'سبتمبر 2025', '2024'],
  // A language that no machine knows.
  ['zxx', '22 March 2024', 'September 2025', '2024'],
])('a date in %s is written as its readers write it, as exact as it is known', (language, day, month, year) => {
  expect([formatDate('2024-03-22', language), formatDate('2025-09', language), formatDate('2024', language)]).toEqual([
    day,
    month,
    year,
  ]);
});

test.each([
  ['en', 'March 5'],
  ['nb', '5. mars'],
  ['uk', '5 березня'],
  ['pl', '5 marca'],
  ['ar', '5 مارس'],
])('a day in %s can stand apart from its year', (language, day) => {
  expect(formatDayOfYear('2024-03-05', language)).toBe(day);
});
