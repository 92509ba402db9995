import { describe, expect, test } from 'vitest';
import { dist } from '../setup/built-site.ts';
import { namesOf, searchOf } from '../setup/disk-search.ts';
import { tags } from '../setup/words.ts';

const search = await searchOf(dist, 'de');
const slugOf = (address: string): string => address.replace(/^\/[^/]+\//, '').replace(/\/?(?:#.*)?$/, '');

describe('the index', () => {
  test.each(tags)('of %s finds every name of every page', async (tag) => {
    const find = await searchOf(dist, tag);
    const lost: string[] = [];
    for (const { url, title, names: others = [] } of (await namesOf(dist, tag)).pages) {
      for (const name of [title, ...others]) {
        const { first } = await find(name);
        if (!first.slice(0, 3).some((answer) => slugOf(answer.url) === slugOf(url)))
          lost.push(`“${name}” does not lead to ${url}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('shows the words of the page, never the codes that are searched', async () => {
    const [answer] = (await search('alte Barkasse')).first;
    expect(answer?.title).toBe('Was 2025 getan wurde');
    expect(answer?.excerpt).toMatch(/eine <mark>alte<\/mark> <mark>Barkasse\.<\/mark>/);
  });
});

describe('an answer says', () => {
  test.each(tags)('in %s what stands below its title or heading, and marks what was found in them too', async (tag) => {
    const find = await searchOf(dist, tag);
    const plain = (html: string): string => html.replaceAll(/<\/?mark>/g, '');
    for (const { title } of (await namesOf(dist, tag)).pages) {
      const { first } = await find(title);
      for (const answer of first) {
        const above = plain(answer.heading ?? answer.title);
        expect(answer.excerpt, `for “${title}”`).not.toBe('');
        expect(plain(answer.excerpt).startsWith(above), `“${above}” twice for “${title}”`).toBe(false);
      }
      expect(
        first.some((answer) => plain(answer.title) === title && answer.title !== title),
        title,
      ).toBe(true);
    }
  });

  test('which concept the query names, with its official names', async () => {
    const { concept } = await (await searchOf(dist, 'ar'))('Bökerkaart');
    expect(concept?.title).toBe('بطاقة المكتبة (MA)');
    expect(concept?.definition).toMatch(/^البطاقة/);
    expect(concept?.official).toEqual([
      ['de', 'Medienausweis'],
      ['nds', 'Bökerkaart'],
    ]);
  });

  test('what else was searched', async () => {
    expect((await search('Open Library')).also).toEqual(['offene Bücherei']);
  });

  test('what was probably meant, and nothing where a word is only inflected', async () => {
    expect((await search('medienauswis')).meant).toBe('medienausweis');
    expect((await search('Satzungen')).meant).toBeUndefined();
  });

  test('which pages of one kind there are, when it is narrowed', async () => {
    const { first: answers } = await search('Bücherei', 'vorhaben');
    expect(answers.length).toBeGreaterThan(3);
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['vorhaben']));
  });
});

test('words in all their forms, other names and errors lead to the right page', async () => {
  const wanted: [tag: string, query: string, slug: string][] = [
    ['de', 'Buchereikarte', 'woerter/medienausweis'],
    ['de', 'Satzungen', 'woerter/buechereisatzung'],
    ['de', 'Fahrplan vom Boot', 'vorhaben/buecherboot'],
    ['de', 'wer ist verantwortlich', 'wer'],
    ['ar', 'كتاب', 'vorhaben/buecherboot'],
    ['ar', 'البطاقات', 'woerter/medienausweis'],
    ['fa', 'کتابخانه', 'woerter/stadtbuecherei'],
    ['so', 'maktabadda', 'woerter/stadtbuecherei'],
    // These pages are not translated yet.
    ['fa', 'Bücherboot', 'vorhaben/buecherboot'],
    ['so', 'Buchereikarte', 'woerter/medienausweis'],
    ['uk', 'книжка', 'vorhaben/buecherboot'],
    ['uk', 'читацького квитка', 'woerter/medienausweis'],
  ];
  const misses: string[] = [];
  for (const [tag, query, slug] of wanted) {
    const { first } = await (await searchOf(dist, tag))(query);
    const found = first.slice(0, 3).map(({ url }) => slugOf(url));
    if (!found.includes(slug)) misses.push(`${tag}: “${query}” gave ${found.join(', ') || 'nothing'}`);
  }
  expect(misses).toEqual([]);
});

test.each(['qqxxzzvv', 'Rentenversicherung', 'Autobahn'])('“%s” finds nothing', async (query) => {
  expect((await search(query)).count).toBe(0);
});

test('a page that is not translated is found in its own language, and marked as what it is', async () => {
  const [answer] = (await (await searchOf(dist, 'fa'))('Bücherboot')).first;
  expect(answer).toMatchObject({ url: '/fa/vorhaben/buecherboot/', writtenIn: { lang: 'de', dir: 'ltr' } });
  const [own] = (await (await searchOf(dist, 'fa'))('کتابخانه')).first;
  expect(own?.writtenIn).toBeUndefined();
});
