import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDate, formatDayOfYear } from '../../src/core/dates.ts';
import { filesIn } from '../house/imports.ts';
import { root } from '../setup/project.ts';

test.each([
  ['en', '22 March 2024', 'September 2025', '2024'],
  ['nb', '22. mars 2024', 'september 2025', '2024'],
  ['nn', '22. mars 2024', 'september 2025', '2024'],
  ['uk', '22 березня 2024 року', 'вересень 2025 року', '2024'],
  ['pl', '22 marca 2024 r.', 'wrzesień 2025 r.', '2024'],
  ['ar', '22 مارس 2024', 'سبتمبر 2025', '2024'],
  // Their machines have other calendars: days here are Gregorian everywhere.
  ['fa', '22 مارس 2024', 'سپتامبر 2025', '2024'],
  ['prs', '22 مارچ 2024', 'سپتمبر 2025', '2024'],
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

test('dates are written in one place, which knows the calendar', () => {
  const others = filesIn(['src'], ['.ts', '.astro']).filter((path) =>
    /new Intl\.DateTimeFormat|toLocaleDateString/.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(others).toEqual(['src/core/dates.ts']);
});
