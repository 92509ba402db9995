import { expect, test } from 'vitest';
import { Content } from '../../src/content/content.ts';
import { outwardLinks } from '../../src/content/outward-links.ts';
import { sourcesNotCheckedForAYear } from '../../src/content/unchecked-sources.ts';

const source = (url: string, checked: string) => ({
  title: 'A',
  publisher: 'B',
  language: 'en',
  url,
  checked,
  how: 'page' as const,
});

test('every address outside the site is known, with each place that names it', () => {
  const files = {
    'content/languages.json': '[{ "tag": "en", "name": "English", "direction": "ltr" }]',
    'content/sources.yaml': [
      'law:',
      '  title: The Act',
      '  publisher: Parliament',
      '  language: en',
      '  url: https://a.example/law',
      '  checked: 2026-11-24',
      '  how: page',
    ].join('\n'),
    'content/docs/en/a.md': [
      '---\ntitle: A\ndescription: A page.\nupdated: 2026-11-01\n---\n',
      'See [the Act](https://a.example/law#part-2), [b](b.md), [what](term:eqf) and <https://b.example/>.',
    ].join('\n'),
  };
  const content = new Content(Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));
  expect([...outwardLinks(content)]).toEqual([
    ['https://a.example/law', ['content/sources.yaml, law', 'content/docs/en/a.md:7']],
    ['https://b.example/', ['content/docs/en/a.md:7']],
  ]);
});

test('a source is old when it was checked more than a year ago, the oldest first', () => {
  const sources = {
    before: source('https://a.example', '2025-11-26'),
    oldest: source('https://a.example', '2024-02-29'),
    'a-year-ago': source('https://a.example', '2025-11-27'),
    lately: source('https://a.example', '2026-11-26'),
  };
  expect(sourcesNotCheckedForAYear(sources, '2026-11-27').map(({ id }) => id)).toEqual(['oldest', 'before']);
});
