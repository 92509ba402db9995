import jsonld from 'jsonld';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlFiles, readSite } from '../setup/built-site.ts';
import { attribute, elementsOf, textOf } from '../setup/html.ts';
import { dist } from '../setup/built-site.ts';
import { languages, settings } from '../setup/settings.ts';

const articles = htmlFiles.filter((file) => /^[a-z]+\/(?!search\/|print\/)/.test(file) && !file.startsWith('id/'));
const fileOf = (address: string): string =>
  decodeURIComponent(new URL(address).pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');

describe('what a page says of itself in JSON-LD', () => {
  const context = { '@context': { '@vocab': 'https://schema.org/', id: '@id' } };
  const load = async () => ({ document: context, documentUrl: 'https://schema.org', contextUrl: undefined }) as never;

  test.each(articles)('is true of %s', async (file) => {
    const elements = elementsOf(readSite(file));
    const blocks = elements
      .filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
      .map((element) => textOf(element));
    const isFallback = elements.some((element) => attribute(element, 'name') === 'robots');
    expect(blocks).toHaveLength(isFallback ? 0 : 1);
    if (isFallback) return;
    const nodes = (await jsonld.expand(JSON.parse(blocks[0] ?? '') as jsonld.JsonLdDocument, {
      documentLoader: load,
    })) as Record<string, { '@value': string }[]>[];
    const article = nodes.find((node) => String(node['@type']) === 'https://schema.org/Article');
    const heading = elements.find(({ tagName }) => tagName === 'h1');
    expect(article?.['https://schema.org/headline']?.[0]?.['@value']).toBe(heading && textOf(heading).trim());
    expect(article?.['https://schema.org/inLanguage']?.[0]?.['@value']).toBe(
      attribute(elements.find(({ tagName }) => tagName === 'html')!, 'lang'),
    );
    const isConcept = /\/glossary\/.+\/index/.test(file);
    expect(nodes.some((node) => String(node['@type']) === 'https://schema.org/DefinedTerm')).toBe(isConcept);
  });
});

describe('a page as Markdown', () => {
  test.each(articles)('stands beside %s, and all that it links exists', (file) => {
    const path = file.replace(/index\.html$/, 'index.md');
    if (!existsSync(join(dist, path))) {
      expect(readSite(file), 'only a page that stands in for a translation has none').toContain('noindex');
      return;
    }
    const text = readSite(path);
    expect(text).toMatch(/^# .+\n\n.+/);
    expect(text).not.toMatch(/\]\(term:|^:::|^import |:lang\[|<[A-Z]\w+ /m);
    const own = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, url]) => url ?? '');
    expect(own.filter((url) => !/^https:\/\//.test(url))).toEqual([]);
    expect(own.filter((url) => url.startsWith(settings.identifiers) && !existsSync(join(dist, fileOf(url))))).toEqual(
      [],
    );
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

test('the sitemap lists the pages that readers should find, each with its twins and no page of the site’s own way-finding', () => {
  const listed = [...readSite('sitemap-0.xml').matchAll(/<loc>(.+?)<\/loc>/g)].map(([, url]) => url ?? '');
  expect(listed.filter((url) => !existsSync(join(dist, fileOf(url))))).toEqual([]);
  expect(listed.filter((url) => /\/(id|search)\//.test(url))).toEqual([]);
  expect(listed).toContain(`${settings.identifiers}/en/measures/vet-taster/`);
  const entry =
    readSite('sitemap-0.xml')
      .split('<url>')
      .find((each) => each.includes('/en/measures/vet-taster/</loc>')) ?? '';
  expect([...entry.matchAll(/hreflang="(.+?)"/g)].map(([, tag]) => tag).sort()).toEqual(
    languages.map(({ tag }) => tag).sort(),
  );
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
    expect(kinds.get('measure')).toHaveLength(7);
    expect(identifiers).toContain('id/record/47254/index.html');
  });

  test.each(identifiers)('%s leads on in every language', (file) => {
    const links = elementsOf(readSite(file)).filter(({ tagName }) => tagName === 'a');
    const offered = links.flatMap((link) => attribute(link, 'hreflang') ?? []);
    expect(offered.sort()).toEqual(languages.map(({ tag }) => tag).sort());
  });
});
