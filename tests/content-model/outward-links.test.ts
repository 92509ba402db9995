import { expect, test } from 'vitest';
import { Content } from '../../src/content/content.ts';
import { outwardLinks, sourcesNotReadForAYear } from '../../src/content/outward-links.ts';

const source = (url: string, read: string) => ({ title: 'A', publisher: 'B', language: 'en', url, read });

test('every address outside the site is known, with each place that names it', () => {
  const files = {
    'content/languages.json': '[{ "tag": "en", "name": "English", "direction": "ltr" }]',
    'content/sources.yaml': [
      'law:',
      '  title: The Act',
      '  publisher: Parliament',
      '  language: en',
      '  url: https://a.example/law',
      '  read: 2026-11',
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

test('a source is old when a year has passed since the last day that its `read` can mean, the oldest first', () => {
  const sources = {
    month: source('https://a.example', '2025-11'),
    'month-before': source('https://a.example', '2025-10'),
    year: source('https://a.example', '2024'),
    day: source('https://a.example', '2025-11-26'),
    today: source('https://a.example', '2025-11-27'),
  };
  expect(sourcesNotReadForAYear(sources, '2026-11-27').map(({ id }) => id)).toEqual(['year', 'month-before', 'day']);
});
