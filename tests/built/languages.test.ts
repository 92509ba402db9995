import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { root } from '../setup/project.ts';
import { htmlFiles, readSite } from '../setup/built-site.ts';
import { attribute, elementsOf, textOf } from '../setup/html.ts';
import { languages, sourceLanguage } from '../setup/settings.ts';

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
      if (language === locale) texts.push(node.value);
      return;
    }
    let own = language;
    if ('tagName' in node) {
      own = attribute(node, 'lang') ?? language;
      if (node.tagName === 'script' || node.tagName === 'style') {
        if (attribute(node, 'id') === 'search-settings') texts.push(...wordsIn(JSON.parse(textOf(node))));
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
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(\/|https?:|[a-z-]+$)/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = parseYaml(read('content/sources.yaml')) as Record<string, { title: string; publisher: string }>;
const english = JSON.parse(read('content/i18n/en.json')) as Record<string, string>;

/** Names are the same in every language: of documents, bodies, tools and licences; and abbreviations. */
const names = [
  ...Object.values(sources).flatMap(({ title, publisher }) => [title, publisher]),
  ...languages.map(({ name }) => name),
  'Timeline of VET policies in Europe',
  'CC BY 4.0',
].sort((a, b) => b.length - a.length);

/** English words that hold sentences together, and are words of no other language here; and those of the interface. */
const small =
  'the of and that with was were this these from which has have not they what how who their its would about when there your you are'.split(
    ' ',
  );
const interfaceWords = Object.values(english).flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []);

/** Every word of a language's own texts, so that a word that is right there is not taken for English. */
function vocabularyOf(locale: string): Set<string> {
  const strings = Object.values(JSON.parse(read(`content/i18n/${locale}.json`)) as Record<string, string>);
  return new Set(strings.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}

function withoutNames(text: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text).replaceAll(/\{\{\w+\}\}|\S*[./@]\w+\S*/g, ' ');
}

const translated = languages.map(({ tag }) => tag).filter((tag) => tag !== sourceLanguage);

/** The pages of a language, without those that are shown in the source language until they are translated. */
function pagesOf(locale: string): string[] {
  return htmlFiles.filter((file) => {
    if (!file.startsWith(`${locale}/`)) return false;
    const article = elementsOf(readSite(file)).find(({ tagName }) => tagName === 'article');
    return !article || attribute(article, 'lang') === undefined;
  });
}

describe.each(translated)('on the pages in %s', (locale) => {
  const isLatin = new Intl.Locale(locale).maximize().script === 'Latn';

  test('no text and no attribute is that of the English page', () => {
    const left = pagesOf(locale).flatMap((file) => {
      const twin = file.replace(/^[^/]+/, sourceLanguage);
      if (!htmlFiles.includes(twin)) return [];
      const originals = new Set(
        textsOf(readSite(twin), sourceLanguage)
          .map(withoutNames)
          .filter((text) => (text.match(/[a-z]{2,}/gi)?.length ?? 0) >= 3),
      );
      return textsOf(readSite(file), locale).flatMap((text) =>
        originals.has(withoutNames(text)) ? [`${file}: ${text}`] : [],
      );
    });
    expect(left).toEqual([]);
  });

  test('no word of the English interface, and no English sentence, is left', () => {
    const own = vocabularyOf(locale);
    const suspects = new Set(interfaceWords.filter((word) => !own.has(word)));
    const left = pagesOf(locale).flatMap((file) =>
      textsOf(readSite(file), locale).flatMap((text) => {
        const words =
          withoutNames(text)
            .toLowerCase()
            .match(/\p{L}+/gu) ?? [];
        const isEnglish =
          words.filter((word) => small.includes(word)).length >= 2 &&
          words.filter((word) => small.includes(word)).length / words.length > 0.2;
        // In another script, any English word is one too many; in this one, a whole text of the interface is.
        const isInterface = isLatin
          ? words.length > 0 && words.every((word) => suspects.has(word))
          : words.some((word) => suspects.has(word));
        return isEnglish || isInterface ? [`${file}: ${text}`] : [];
      }),
    );
    expect([...new Set(left)]).toEqual([]);
  });
});

test('the finder finds English where it is left: in a text, in an attribute, in the words of a script', () => {
  const html = (body: string): string => `<html lang="nb"><body>${body}</body></html>`;
  expect(textsOf(html('<p>Search the policy</p>'), 'nb')).toEqual(['Search the policy']);
  expect(textsOf(html('<button aria-label="Close" title="Shut">×</button>'), 'nb')).toEqual(['Close', 'Shut', '×']);
  expect(textsOf(html('<p lang="en">Search</p><bdi lang="en" title="No">Word</bdi>'), 'nb')).toEqual([]);
  expect(
    textsOf(
      html(
        '<script id="search-settings" type="application/json">{"page":"/nb/","words":{"none":"Nothing found"}}</script>',
      ),
      'nb',
    ),
  ).toEqual(['Nothing found']);
});

describe('every page', () => {
  const alternates = (file: string): Map<string, string> =>
    new Map(
      elementsOf(readSite(file)).flatMap((element) => {
        const language = attribute(element, 'rel') === 'alternate' ? attribute(element, 'hreflang') : undefined;
        return language ? [[language, attribute(element, 'href') ?? ''] as const] : [];
      }),
    );
  const canonical = (file: string): string | undefined =>
    elementsOf(readSite(file))
      .filter((element) => attribute(element, 'rel') === 'canonical')
      .map((element) => attribute(element, 'href'))[0];
  const site = new URL(canonical('index.html') ?? '').href;
  const content = htmlFiles.filter((file) => /^(?!id\/)[\w-]+\/(?!search\/)/.test(file));

  test.each(content)('%s names itself, and its twins name it back', (file) => {
    expect(canonical(file)).toBe(`${site}${file.replace(/index\.html$/, '')}`);
    const twins = alternates(file);
    const [locale = ''] = file.split('/');
    expect(twins.get(locale)).toBe(canonical(file));
    expect([...twins.keys()]).toEqual([...languages.map(({ tag }) => tag), 'x-default']);
    for (const [language, address] of twins) {
      if (language === 'x-default') continue;
      expect(alternates(`${address.slice(site.length)}index.html`), address).toEqual(twins);
    }
  });
});
