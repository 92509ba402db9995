import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atomFeed } from '../../src/outputs/atom-feed.ts';

const english = (text: string) => ({ text, language: 'en' });

test('the id of an entry stays when its words change', () => {
  const words = {
    settings: { identifiers: 'https://policy.example' },
    language: 'en',
    title: english('News'),
    description: english('x'),
    author: english('The contributors'),
    page: 'https://site.example/en/about/news/',
    address: 'https://site.example/en/feed.xml',
  };
  const note = (title: string) => ({
    id: '2026-11-24-a',
    date: '2026-11-24',
    pages: [''],
    words: { en: { title, what: 'A & <b>', why: 'c' } },
  });
  const [before, after] = ['One', 'Two'].map((title) => parseAtomFeed(atomFeed([note(title)], words)));
  expect(before?.entries?.[0]?.id).toBe(after?.entries?.[0]?.id);
  expect(before?.entries?.[0]?.title?.value).toBe('One');
  expect(before?.entries?.[0]?.content?.value).toContain('A &amp; &lt;b>');
});
