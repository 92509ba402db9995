import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { htmlFiles, projectRoot, readSite, standsIn } from '../setup/built-site.ts';
import { attribute, textOf } from '../setup/html.ts';
import { isIsolated } from '../../src/core/isolates.ts';
import { root } from '../setup/project.ts';
import { completeTags, languages, source, tags, translatedTags, wordsIn } from '../setup/words.ts';

type Node = DefaultTreeAdapterMap['node'];

/** What readers meet beside the text: read out, shown over a thing, or in its place. */
const readAttributes = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'content',
  'data-label',
  'data-title',
  'label',
  'placeholder',
  'title',
];

/** `<meta>` that programs read. */
const technical =
  /^(viewport|color-scheme|robots|generator|theme-color|og:type|og:url|og:locale|og:image|twitter:card)$/;

/**
 * The texts of a page in the page's own language: in elements, in attributes, and in the words that scripts show. Parts
 * that say that they are in another language are left out.
 */
function textsOf(html: string, locale: string): string[] {
  const texts: string[] = [];
  const walk = (node: Node, language: string): void => {
    if ('value' in node) {
      // Where scripts run, what stands for them in the head is read as text.
      if (language === locale && !node.value.startsWith('<meta')) texts.push(node.value);
      return;
    }
    let own = language;
    if ('tagName' in node) {
      own = attribute(node, 'lang') ?? language;
      if (node.tagName === 'script' || node.tagName === 'style') {
        if (attribute(node, 'id') === 'search-settings') texts.push(...textsInData(JSON.parse(textOf(node))));
        return;
      }
      if (node.tagName === 'code' || node.tagName === 'pre') return;
      const isTechnical = technical.test(
        attribute(node, 'name') ?? attribute(node, 'property') ?? (attribute(node, 'http-equiv') ? 'robots' : ''),
      );
      for (const { name, value } of node.attrs) {
        if (readAttributes.includes(name) && own === locale && !isTechnical) texts.push(value);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, own);
  };
  walk(parse(html), locale);
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** The texts in data, addresses left out. */
function textsInData(value: unknown): string[] {
  if (typeof value === 'string') return /^(\/|https?:|[a-z-]+$)/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsInData) : [];
}

const sources = parseYaml(readFileSync(join(projectRoot, 'content/sources.yaml'), 'utf8')) as Record<
  string,
  { title: string; publisher: string | Record<string, string> }
>;

/**
 * Words of another site's interface, in English: this one has none, so that where they stand on a page they come from
 * the engine.
 */
const elsewhere = join(root, 'tests/fixtures/checks/clean/content/i18n/en.json');
const english = JSON.parse(readFileSync(elsewhere, 'utf8')) as Record<string, string>;

/** Names are the same in every language: of documents, bodies, tools and licences; and abbreviations. */
const names = [
  ...Object.values(sources).flatMap(({ title, publisher }) => [
    title,
    ...(typeof publisher === 'string' ? [publisher] : Object.values(publisher)),
  ]),
  ...languages.map(({ name }) => name),
  'reading buddy',
  'Open Library',
  'CC BY 4.0',
].sort((a, b) => b.length - a.length);

/** English words that hold sentences together, and are words of no other language here; and those of the interface. */
const small = (
  'the of and that with this these from which has have not they what how who their its would about when there ' +
  'your you are'
).split(' ');
const interfaceWords = Object.values(english).flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []);

/** Every word of a language's own texts, so that a word that is right there is not taken for English. */
function vocabularyOf(locale: string): Set<string> {
  const strings = Object.values({ ...wordsIn(source), ...wordsIn(locale) });
  return new Set(strings.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}

function withoutNames(text: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text).replaceAll(/\{\{\w+\}\}|\S*[./@]\w+\S*/g, ' ');
}

/** The pages of a language, without those that are shown in the source language until they are translated. */
function pagesOf(locale: string): string[] {
  return htmlFiles.filter((file) => file.startsWith(`${locale}/`) && !standsIn(file));
}

/** The words of a text, in small letters. */
const wordsOf = (text: string): string[] =>
  withoutNames(text)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

test.each(translatedTags.filter((tag) => !completeTags.includes(tag)))(
  'on the pages in %s, words of the interface that it still has from the source language are marked as such',
  (locale) => {
    const own = wordsIn(locale);
    const left = Object.entries(wordsIn(source)).flatMap(([key, words]) =>
      own[key] === words && /\p{L}{2}/u.test(words) && !words.includes('{{') ? [words] : [],
    );
    const isLeft = new Set(left);
    const unmarked = htmlFiles
      .filter((file) => file.startsWith(`${locale}/`))
      .flatMap((file) => {
        const html = readSite(file);
        // The name of a page that is not translated, which for some is a word of the interface too.
        const ownTitle = /property="og:title" content="([^"]*)"/.exec(html)?.[1];
        return textsOf(html, locale).filter((text) => !isIsolated(text) && isLeft.has(text) && text !== ownTitle);
      });
    expect(unmarked).toEqual([]);
  },
);

test.each(completeTags.filter((tag) => tag !== source))(
  'on the pages in %s, no text and no attribute is that of the page in the source language',
  (locale) => {
    const left = pagesOf(locale).flatMap((file) => {
      const twin = file.replace(/^[^/]+/, source);
      if (!htmlFiles.includes(twin)) return [];
      const originals = new Set(
        textsOf(readSite(twin), source)
          .map(withoutNames)
          .filter((text) => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3),
      );
      return textsOf(readSite(file), locale).flatMap((text) =>
        originals.has(withoutNames(text)) ? [`${file}: ${text}`] : [],
      );
    });
    expect(left).toEqual([]);
  },
);

test.each(tags)('on the pages in %s, the engine speaks no English of its own', (locale) => {
  const isLatin = new Intl.Locale(locale).maximize().script === 'Latn';
  const own = vocabularyOf(locale);
  const suspects = new Set(interfaceWords.filter((word) => !own.has(word)));
  const left = pagesOf(locale).flatMap((file) =>
    textsOf(readSite(file), locale).flatMap((text) => {
      const words = wordsOf(text);
      const count = words.filter((word) => small.includes(word)).length;
      const isEnglish = count >= 2 && count / words.length > 0.2;
      // In another script, any English word is one too many; in this one, a whole text of the interface is.
      const isInterface = isLatin
        ? words.length > 0 && words.every((word) => suspects.has(word))
        : words.some((word) => suspects.has(word));
      return isEnglish || isInterface ? [`${file}: ${text}`] : [];
    }),
  );
  expect([...new Set(left)]).toEqual([]);
});

test('the finder finds English where it is left: in a text, in an attribute, in the words of a script', () => {
  const html = (body: string): string => `<html lang="nb"><body>${body}</body></html>`;
  expect(textsOf(html('<p>Search the policy</p>'), 'nb')).toEqual(['Search the policy']);
  expect(textsOf(html('<button aria-label="Close" title="Shut">×</button>'), 'nb')).toEqual(['Close', 'Shut', '×']);
  expect(textsOf(html('<p lang="en">Search</p><bdi lang="en" title="No">Word</bdi>'), 'nb')).toEqual([]);
  expect(
    textsOf(
      html(
        '<script id="search-settings" type="application/json">' +
          '{"page":"/nb/","words":{"none":"Nothing found"}}</script>',
      ),
      'nb',
    ),
  ).toEqual(['Nothing found']);
});
