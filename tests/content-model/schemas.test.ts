import { describe, expect, test } from 'vitest';
import { slugPattern } from '../../src/content/schema-parts.ts';
import { languagesSchema, pageSchema, sourcesSchema, stringsSchema } from '../../src/content/schemas.ts';

const page = { title: 'One', description: 'Two.', updated: '2026-11-24' };

describe('front matter', () => {
  test('needs a title, a description and a day', () => {
    expect(pageSchema.parse(page)).toEqual(page);
    for (const key of Object.keys(page))
      expect(pageSchema.safeParse({ ...page, [key]: undefined }).success).toBe(false);
  });

  test('takes a day as YAML 1.1 readers hand it over', () => {
    expect(pageSchema.parse({ ...page, updated: new Date('2026-11-24') }).updated).toBe('2026-11-24');
  });

  test.each(['2026-02-30', '24.11.2026', '2026', ''])('does not take %j for a day', (updated) => {
    expect(pageSchema.safeParse({ ...page, updated }).success).toBe(false);
  });

  test('takes words over several lines of the file for one line', () => {
    expect(pageSchema.parse({ ...page, title: ' One\n  two\tthree\n' }).title).toBe('One two three');
  });

  test('knows no other keys', () => {
    expect(pageSchema.safeParse({ ...page, head: [] }).success).toBe(false);
  });
});

test.each([2024, '2024', '2024-03', '2024-03-22'])('a source may be dated %j', (date) => {
  const source = {
    title: 'One',
    publisher: 'Two',
    date,
    language: 'nb',
    url: 'https://example.org/',
    checked: '2026-11-24',
    how: 'page',
  };
  expect(sourcesSchema.parse({ one: source })['one']?.date).toBe(String(date));
});

const noAddresses = [
  'http://example.org/',
  'javascript:alert(1)',
  'example.org',
  '//example.org/',
  'https:example.org',
  'https://example.org@other.example/',
];
test.each(noAddresses)('a source may not stand at %s', (url) => {
  expect(
    sourcesSchema.safeParse({
      one: { title: 'One', publisher: 'Two', language: 'nb', url, checked: '2026-11-24', how: 'page' },
    }).success,
  ).toBe(false);
});

test.each([
  ['eqf', true],
  ['measures/vet-taster', true],
  ['2024', true],
  ['Eqf', false],
  ['vet--taster', false],
  ['-vet', false],
  ['vet_taster', false],
  ['økonomi', false],
  ['a//b', false],
])('%j is a slug: %j', (slug, expected) => {
  expect(slugPattern.test(slug)).toBe(expected);
});

test('languages have a tag, a name and a direction; interface words are never empty', () => {
  expect(languagesSchema.safeParse([{ tag: 'ar', name: 'العربية', direction: 'rtl' }]).success).toBe(true);
  expect(languagesSchema.safeParse([{ tag: 'Arabic', name: 'العربية', direction: 'rtl' }]).success).toBe(false);
  expect(stringsSchema.safeParse({ 'site.title': ' ' }).success).toBe(false);
});
