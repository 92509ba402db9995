import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/outputs/csv.ts';

/** The one cell of a table, as another program reads it. */
const cellOf = (value: string): string | undefined =>
  (parse(toCsv([{ words: value }]), { columns: true, bom: true }) as { words: string }[])[0]?.words;

test.each([
  '=1+1',
  '+47 22 00 00 00',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '-',
  '＝1',
  '=HYPERLINK("https://a.example")',
])('a cell that begins as a formula does is text: %s', (value) => {
  expect(cellOf(value)).toBe(`'${value}`);
});

test.each(['-2', '-2.5', '-0,75', 'words', 'a = b', '2024-03-22', '', 'a "quoted", word'])(
  'another cell stays as it is: %s',
  (value) => {
    expect(cellOf(value)).toBe(value);
  },
);
