import { parseAtomFeed } from 'feedsmith';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atomFeed } from '../../src/outputs/atom-feed.ts';
import { languages, permanentBase } from '../../src/site.ts';
import { attribute, elementsOf, readSite } from '../built/site-files.ts';
import { dist, root } from '../site.ts';

const notes = readdirSync(join(root, 'content/changes')).map((file) => file.replace(/\.yaml$/, ''));

test.each(languages)(
  'the feed in $tag tells every change, newest first, each with an id that leads to a page',
  ({ tag }) => {
    const feed = parseAtomFeed(readSite(`${tag}/feed.xml`));
    expect(feed.title?.value).toBeTruthy();
    expect(feed.entries?.map(({ id }) => id)).toEqual(
      notes
        .sort()
        .reverse()
        .map((id) => `${permanentBase}/id/change/${id}#${tag}`),
    );
    expect(feed.entries?.every(({ updated }) => !Number.isNaN(Date.parse(updated ?? '')))).toBe(true);
    for (const id of notes) expect(existsSync(join(dist, `id/change/${id}/index.html`))).toBe(true);
    const anchors = elementsOf(readSite(`${tag}/about/news/index.html`)).map((element) => attribute(element, 'id'));
    expect(notes.filter((id) => !anchors.includes(id))).toEqual([]);
  },
);

test('the id of an entry stays when its words change', () => {
  const words = {
    language: 'en',
    title: 'News',
    description: 'x',
    author: 'The contributors',
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
