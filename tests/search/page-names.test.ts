import { expect, test } from 'vitest';
import type { NamedPage } from '../../src/search/words/named-pages.ts';
import { readNames, writeNames } from '../../src/search/words/names-file.ts';
import { nearestPages } from '../../src/search/words/nearest-pages.ts';
import { PageNames } from '../../src/search/words/page-names.ts';
import { makeStemmer } from '../../src/search/words/stem.ts';

const act: NamedPage = {
  title: 'Integration Act',
  url: '/en/act/',
  names: ['the Act', 'integreringsloven', 'Act no. 127'],
  typed: ['Introduction Act'],
  isConcept: true,
};
const programme: NamedPage = { title: 'Programme', url: '/en/programme/', typed: ['Act no. 127'] };
const names = new PageNames([programme, act], makeStemmer({}));

/** A query as words that mean just themselves. */
function query(text: string): Map<string, number>[] {
  return text.split(' ').map((word) => new Map([[word, 1]]));
}

test('what people type for a page leads to it, though it is not called so', () => {
  expect(names.named(query('introduction act'))[0]).toMatchObject({ page: act, text: 'Introduction Act' });
  expect(nearestPages('introducton act', [programme, act], 1)).toEqual([act]);
});

test('a word alone means no page for which people type it among small words, or a relative of it', () => {
  const page: NamedPage = { title: 'Programme', url: '/en/programme/', typed: ['work beside it', 'wages'] };
  const known = new PageNames([page], makeStemmer({ stopWords: 'beside it' }));
  const urlsOf = (...words: Map<string, number>[]): string[] => known.named(words).map(({ page: { url } }) => url);
  expect(urlsOf(new Map([['work', 1]]))).toEqual([]);
  expect(urlsOf(new Map([['wages', 0.6]]))).toEqual([]);
  expect(urlsOf(new Map([['wages', 1]]))).toEqual([page.url]);
  expect(urlsOf(...query('hours work'))).toEqual([page.url]);
});

test('a name says more than what people type', () => {
  expect(names.named(query('act no 127')).map(({ page }) => page)).toEqual([act, programme]);
});

test('names come back as they were, with other names and what people type or without', () => {
  const home: NamedPage = { title: 'Home', url: '/en/', writtenIn: { lang: 'en', dir: 'ltr' } };
  const read = readNames(Buffer.from(writeNames({ words: { more: 'More' }, pages: [act, programme, home] })));
  expect(read).toEqual({
    words: { more: 'More' },
    pages: [act, { ...programme, names: [] }, { ...home, names: [], typed: [] }],
  });
});
