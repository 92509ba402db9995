import { expect, test } from 'vitest';
import type { RememberLater } from '../../src/core/remember.ts';
import { searchIndex } from '../../src/search/index/search-index.ts';
import type { SearchedPage } from '../../src/search/index/page-text.ts';
import type { Files } from '../../src/core/files.ts';
import type { WordRules } from '../../src/search/words/stem.ts';

const page = (locale: string, slug: string, text: string): SearchedPage => ({
  path: `${locale}/${slug}/index.html`,
  locale,
  kind: 'policy',
  article: `<h1>${slug}</h1><p>${text}</p>`,
});
const shared: WordRules = { suffixes: ['er> e>'] };
const rules = new Map<string, WordRules>([
  ['nb', shared],
  ['nn', shared],
  ['pl', {}],
]);
const pages = [
  page('nb', 'kilder', 'Kilder og metode'),
  page('nn', 'kjelder', 'Kjelder og metode'),
  page('pl', 'zrodla', 'Źródła i metoda'),
];

/** Remembers in memory, and tells what was made. */
function memory(): { remember: RememberLater; made: () => string[] } {
  const known = new Map<string, string>();
  let made: string[] = [];
  return {
    async remember(name, dependencies, make) {
      const key = `${name} ${dependencies}`;
      const text = known.get(key) ?? (await make());
      if (!known.has(key)) made.push(name);
      known.set(key, text);
      return text;
    },
    made() {
      const all = made.sort();
      made = [];
      return all;
    },
  };
}

/** Whether what was made is an index, and not only what one depends on. */
const isIndex = (name: string): boolean => name.startsWith('search/');

const bytesOf = (files: Files): [string, string][] =>
  [...files].map(([path, content]): [string, string] => [path, Buffer.from(content).toString('base64')]).sort();

test('every language has an index of its own, and all share one program', async () => {
  const paths = [...(await searchIndex(pages, rules)).keys()];
  for (const locale of ['nb', 'nn', 'pl']) expect(paths).toContain(`pagefind/start.${locale}.txt`);
  expect(paths.filter((path) => /fragment\/nb_/.test(path))).toHaveLength(1);
  expect(paths).toContain('pagefind/engine.js');
  expect(paths).toContain('pagefind/search.wasm');
});

test('the same pages make the same index, in whatever order they come', async () => {
  const more = [...pages, page('pl', 'a', 'Słowa')];
  expect(bytesOf(await searchIndex(more.toReversed(), rules))).toEqual(bytesOf(await searchIndex(more, rules)));
});

test('only languages whose pages changed are indexed again, and their relatives, as a fresh build would', async () => {
  const { remember, made } = memory();
  await searchIndex(pages, rules, remember);
  expect(made().filter(isIndex)).toEqual(['search/nb', 'search/nn', 'search/pl']);
  const changed = [...pages.slice(0, 2), page('pl', 'zrodla', 'Źródła i sposób')];
  const index = await searchIndex(changed, rules, remember);
  expect(made().filter(isIndex)).toEqual(['search/pl']);
  expect(bytesOf(index)).toEqual(bytesOf(await searchIndex(changed, rules)));
  await searchIndex([page('nb', 'kjelder', 'Kilder og mengde'), ...changed.slice(1)], rules, remember);
  expect(made().filter(isIndex)).toEqual(['search/nb', 'search/nn']);
});

test('what is not searched makes no new index, unless a word is shown in another form for it', async () => {
  const { remember, made } = memory();
  const beside = (text: string): SearchedPage[] => [
    page('pl', 'a', 'Kurs. Poziom.'),
    { ...page('pl', 'b', 'Kurs.'), article: `<h1>b</h1><p data-pagefind-ignore>${text}</p>` },
  ];
  const byEnding = new Map<string, WordRules>([['pl', { suffixes: ['y>'] }]]);
  await searchIndex(beside('Rozdział'), byEnding, remember);
  expect(made().filter(isIndex)).toEqual(['search/pl']);
  const kept = await searchIndex(beside('Rozdział jest nieaktualny'), byEnding, remember);
  expect(made()).toEqual(['read/pl/b/index.html', 'searched/pl']);
  expect(bytesOf(kept)).toEqual(bytesOf(await searchIndex(beside('Rozdział jest nieaktualny'), byEnding)));
  const forms = beside('Kursy i kursy, kursy: kursy');
  const other = await searchIndex(forms, byEnding, remember);
  expect(made().filter(isIndex)).toEqual(['search/pl']);
  expect(bytesOf(other)).toEqual(bytesOf(await searchIndex(forms, byEnding)));
});

test('what tells of the state of translations is not even counted', async () => {
  const { remember, made } = memory();
  const beside = (text: string): SearchedPage[] => [
    { ...page('pl', 'b', 'Kurs.'), article: `<h1>b</h1><div data-pagefind-ignore="all"><p>${text}</p></div>` },
  ];
  await searchIndex(beside('Rozdział'), rules, remember);
  expect(made().filter(isIndex)).toEqual(['search/pl']);
  await searchIndex(beside('Kursy i kursy'), rules, remember);
  expect(made()).toEqual(['read/pl/b/index.html']);
});
