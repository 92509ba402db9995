import jsonld from 'jsonld';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, elementsIn, htmlFiles, readSite, standsIn } from '../setup/built-site.ts';
import { attribute, textOf } from '../setup/html.ts';
import { isFormer, languages, settings, tags } from '../setup/words.ts';

const { identifiers: siteAddress } = settings;

const articles = htmlFiles.filter(
  (file) => tags.includes(file.split('/')[0] ?? '') && !/^[a-z]+\/(search|print)\//.test(file) && !isFormer(file),
);
const fileOf = (address: string): string =>
  decodeURIComponent(new URL(address).pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');

describe('what a page says of itself in JSON-LD', () => {
  const context = { '@context': { '@vocab': 'https://schema.org/', id: '@id' } };
  const load = async () => ({ document: context, documentUrl: 'https://schema.org', contextUrl: undefined }) as never;

  const thing = (node: Record<string, unknown>, name: string): string | undefined =>
    (node[`https://schema.org/${name}`] as { '@value': string }[] | undefined)?.[0]?.['@value'];

  test('is true', async () => {
    for (const file of articles) {
      const elements = elementsIn(file);
      const blocks = elements
        .filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
        .map((element) => textOf(element));
      const isFallback = standsIn(file);
      expect(blocks, file).toHaveLength(isFallback ? 0 : 1);
      if (isFallback) continue;
      expect(blocks[0], file).not.toMatch(/[\u2066-\u2069]/);
      const nodes = (await jsonld.expand(JSON.parse(blocks[0] ?? '') as jsonld.JsonLdDocument, {
        documentLoader: load,
      })) as Record<string, unknown>[];
      const types = nodes.map((node) => String(node['@type']));
      const article = nodes[types.indexOf('https://schema.org/Article')] ?? {};
      const heading = elements.find(({ tagName }) => tagName === 'h1');
      const html = elements.find(({ tagName }) => tagName === 'html');
      expect(thing(article, 'headline'), file).toBe(heading && textOf(heading).trim());
      expect(thing(article, 'inLanguage'), file).toBe(html && attribute(html, 'lang'));
      const isConcept = file.split('/').length === 4 && file.includes(`/${settings.kinds.concept}/`);
      expect(types.includes('https://schema.org/DefinedTerm'), file).toBe(isConcept);
    }
  });
});

describe('a page as Markdown', () => {
  test('stands beside each page, and all that it links exists', () => {
    for (const file of articles) {
      const path = file.replace(/index\.html$/, 'index.md');
      if (!existsSync(join(dist, path))) {
        expect(standsIn(file), `${file}: only a page that stands in for a translation has none`).toBe(true);
        continue;
      }
      const text = readSite(path);
      expect(text, file).toMatch(/^# .+\n\n.+/);
      expect(text, file).not.toMatch(/\]\(term:|^:::|^import |:lang\[|<[A-Z]\w+ /m);
      const own = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, url]) => url ?? '');
      expect(
        own.filter((url) => !/^https:\/\//.test(url)),
        file,
      ).toEqual([]);
      const dead = own.filter((url) => url.startsWith(siteAddress) && !existsSync(join(dist, fileOf(url))));
      expect(dead, file).toEqual([]);
    }
  });

  test('is listed in llms.txt', () => {
    const listed = [...readSite('llms.txt').matchAll(/\]\((\S+?)\): /g)].map(([, url]) =>
      new URL(url ?? '').pathname.slice(1),
    );
    expect(listed.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
    expect(listed.length).toBe(new Set(listed).size);
    expect(
      articles
        .map((file) => file.replace(/html$/, 'md'))
        .filter((path) => existsSync(join(dist, path)) && !listed.includes(path)),
    ).toEqual([]);
  });
});

test('the sitemap lists the pages that readers should find, with their twins, and none that only leads on', () => {
  const listed = [...readSite('sitemap-0.xml').matchAll(/<loc>(.+?)<\/loc>/g)].map(([, url]) => url ?? '');
  expect(listed.filter((url) => !existsSync(join(dist, fileOf(url))))).toEqual([]);
  expect(listed.filter((url) => /\/(id|search)\//.test(url))).toEqual([]);
  expect(listed).toContain(`${siteAddress}/de/vorhaben/lesestunde/`);
  const entry =
    readSite('sitemap-0.xml')
      .split('<url>')
      .find((each) => each.includes('/de/vorhaben/lesestunde/</loc>')) ?? '';
  // In the language that is not complete, this page stands in for its translation.
  expect([...entry.matchAll(/hreflang="(.+?)"/g)].map(([, tag]) => tag).sort()).toEqual(['ar', 'de']);
});

describe('an identifier', () => {
  const identifiers = htmlFiles.filter((file) => file.startsWith('id/'));

  test('stands for the record, each measure, body, event, concept and change', () => {
    const kinds = Map.groupBy(identifiers, (file) => file.split('/')[1]);
    expect([...kinds.keys()].sort()).toEqual([
      'body',
      'change',
      'collection',
      'concept',
      'event',
      'measure',
      'record',
      'scheme',
    ]);
    // One of them names a measure by the name that it had before.
    expect(kinds.get('measure')).toHaveLength(5);
    expect(identifiers).toContain('id/record/302/index.html');
  });

  test('leads on in every language', () => {
    for (const file of identifiers) {
      const links = elementsIn(file).filter(({ tagName }) => tagName === 'a');
      const offered = links.flatMap((link) => attribute(link, 'hreflang') ?? []);
      expect(offered.sort(), file).toEqual(languages.map(({ tag }) => tag).sort());
    }
  });
});

test('a print edition loads the style sheets of all that its pages hold', () => {
  const sheetsOf = (file: string): string[] =>
    elementsIn(file).flatMap((element) =>
      attribute(element, 'rel') === 'stylesheet' ? (attribute(element, 'href') ?? []) : [],
    );
  for (const tag of tags) {
    const ofPages = articles.filter((file) => file.startsWith(`${tag}/`)).flatMap(sheetsOf);
    const missing = new Set(ofPages).difference(new Set(sheetsOf(`${tag}/print/index.html`)));
    expect([...missing], tag).toEqual([]);
  }
});
