import { expect, test } from 'vitest';
import { untranslatedStrings } from '../../src/content/untranslated-strings.ts';

const source = {
  a: 'Print this page',
  b: 'Menu',
  c: '{{count}}',
  count_one: '{{count}} page',
  count_other: '{{count}} pages',
};

test('texts that a language lacks, and those still in the original, are told', () => {
  const own = { a: 'Print this page', c: '{{count}}', count_few: '{{count}} pages', count_other: '{{count}} bog' };
  expect(untranslatedStrings(source, own).map(({ key }) => key)).toEqual(['b', 'a', 'count_few']);
});

test('of a complete language, a single word may be the same', () => {
  expect(untranslatedStrings(source, { ...source, a: 'Skriv ut' }, 2)).toEqual([]);
});
