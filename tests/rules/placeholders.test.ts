import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeholders } from '../../src/content/placeholders.ts';
import { smallContent } from '../setup/project.ts';
import { check } from './fixtures.ts';

/** The rules that words of the interface break, in a language without a list of its marks. */
const broken = (words: string): string[] => {
  const strings = { ...(JSON.parse(clean) as Record<string, string>), 'search.none': words };
  return check({ 'i18n/en.json': JSON.stringify(strings) }).map(({ rule }) => rule);
};
const clean = readFileSync(join(import.meta.dirname, '../fixtures/checks/clean/content/i18n/en.json'), 'utf8');

describe('words that are put in may stand', () => {
  test.each([
    'Nothing for «{{query}}».',
    'Nothing for „{{query}}“',
    'Did you mean: {{query}}?',
    'Nothing found ({{query}})',
    '{{title}}: not here any more',
    '{{site}} · {{title}}',
    '{{author}}（{{year}}年{{day}}）「{{title}}」{{site}}、{{address}}',
    '{{title}}。{{site}}',
    '{{title}}। {{site}}',
  ])('where nothing inflects them: “%s”', (words) => {
    expect(broken(words)).toEqual([]);
  });

  test.each([
    'Nothing for {{query}}',
    '{{query}}は見つかりません',
    '{{title}} was here',
    'Did you mean: {{query}} here?',
    'Oh, {{name}}, no',
  ])('in no sentence: “%s”', (words) => {
    expect(broken(words)).toEqual(['free-words']);
  });
});

describe('a number that counts', () => {
  test.each(['Files: {{done}} of {{total}}', 'All is there ({{count}}).', 'Page {{page}} of {{pages}}'])(
    'may stand apart from what it counts: “%s”',
    (words) => {
      expect(broken(words)).toEqual([]);
    },
  );

  test.each(['{{done}} of {{total}} files', 'All {{count}} files'])('asks for plural forms: “%s”', (words) => {
    expect(broken(words)).toEqual(['counted-words']);
  });
});

test('every value that is declared is used', () => {
  const words = readFileSync(join(smallContent, 'i18n/de.json'), 'utf8');
  expect(Object.keys(placeholders).filter((name) => !words.includes(`{{${name}}}`))).toEqual([]);
});
