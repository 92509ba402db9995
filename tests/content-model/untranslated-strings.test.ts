import { describe, expect, test } from 'vitest';
import { shownStrings } from '../../src/content/shown-strings.ts';
import type { Strings } from '../../src/content/schemas.ts';
import { untranslatedStrings } from '../../src/content/untranslated-strings.ts';
import { withoutIsolates } from '../../src/core/isolates.ts';
import { smallSite, withFiles } from './rearranged.ts';

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

describe('counted words that a language still has from the original', () => {
  const shownIn = async (tag: string, own: Readonly<Record<string, string>>): Promise<Strings> => {
    const small = await smallSite();
    const languages = [...small.languages, { tag, name: tag, direction: 'ltr', complete: false }];
    return shownStrings(
      withFiles(small, {
        'content/languages.json': JSON.stringify(languages),
        [`content/i18n/${tag}.json`]: JSON.stringify(own),
      }),
      tag,
    );
  };
  const ofAnswers = (strings: Strings): string[] =>
    Object.keys(strings)
      .filter((key) => key.startsWith('search.count_'))
      .sort();
  const answers = '{{count}} Antworten auf „{{query}}“';

  test('have its plural forms: one answer, and several', async () => {
    const japanese = await shownIn('ja', { 'search.count_other': answers });
    expect(withoutIsolates(japanese['search.count_one'] ?? '')).toBe('{{count}} Antwort auf „{{query}}“');
    expect(ofAnswers(japanese)).toEqual(['search.count_one', 'search.count_other']);
    const forms = Object.fromEntries(['one', 'few', 'many', 'other'].map((form) => [`search.count_${form}`, answers]));
    expect(ofAnswers(await shownIn('be', forms))).toEqual(['search.count_one', 'search.count_other']);
    expect(ofAnswers(await shownIn('lt', {}))).toEqual(['search.count_one', 'search.count_other']);
  });

  test('have those of the language once they are translated', async () => {
    const own = { 'search.count_other': '{{query}}: {{count}}件' };
    expect(ofAnswers(await shownIn('ja', own))).toEqual(['search.count_other']);
  });
});
