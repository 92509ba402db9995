import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageFile } from '../../src/browser/search/pagefind-types.ts';
import { projectRoot } from '../setup/built-site.ts';
import { indexFilesOf } from '../setup/disk-search.ts';
import { attribute, elementsOf, textOf } from '../setup/html.ts';
import { Project } from '../setup/project.ts';
import { completeTags, settings, source, tags, wordsIn } from '../setup/words.ts';

/** Into these, the page is translated that is edited here. */
const translated = completeTags.filter((tag) => tag !== source);
const copy = Project.copyOf(projectRoot, 'translations');
const page = 'vorhaben/abendoeffnung';
const htmlOf = (locale: string, slug: string): string =>
  readFileSync(copy.path('dist', locale, slug, 'index.html'), 'utf8');
const noticesOf = (html: string): string[] =>
  elementsOf(html)
    .filter((element) => attribute(element, 'class') === 'notice')
    .map((element) => textOf(element).trim());

let said = '';

// One sentence of the source language is changed, and a language is added, as a maintainer would do it.
beforeAll(async () => {
  const file = copy.path(`content/docs/${source}/${page}.md`);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/^## Warum\n\n/m, '## Warum\n\nDieser Satz ist neu. ');
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  execFileSync(process.execPath, ['scripts/new.ts', 'locale', 'sw'], { cwd: copy.root });
  const result = await copy.build();
  said = result.said;
  expect(result.code, said).toBe(0);
}, 180_000);
afterAll(() => copy.remove());

describe('after an edit of one sentence', () => {
  test('the check warns of exactly that section, in every language that has it', () => {
    // Two languages have only begun: half a page of theirs is missing besides.
    const warnings = said.split('\n').filter((line) => / section-behind .* has changed/.test(line));
    expect(warnings.map((line) => line.split(':')[0])).toEqual(
      translated.toSorted().map((locale) => `content/docs/${locale}/${page}.md`),
    );
    expect(warnings.every((line) => line.includes('“Warum”'))).toBe(true);
  });

  test.each(translated)(
    'the reader of %s is told at that section, in their language, with a link to the original',
    (locale) => {
      const html = htmlOf(locale, page);
      const words = wordsIn(locale);
      expect(noticesOf(html)).toEqual([`${words['translation.behind']} ${words['translation.source']}`]);
      const elements = elementsOf(html).filter(
        (element) => attribute(element, 'class') === 'notice' || /^h2$/.test(element.tagName),
      );
      const notice = elements.findIndex((element) => attribute(element, 'class') === 'notice');
      expect(attribute(elements[notice - 1]!, 'id')).toBe('warum');
      expect(html).toContain(`href="/${source}/${page}/#warum" hreflang="${source}"`);
    },
  );

  test.each(translated)('no other page in %s says so, and the dashboard counts one page behind', (locale) => {
    expect(noticesOf(htmlOf(locale, 'vorhaben/lesestunde'))).toEqual([]);
    const dashboard = elementsOf(htmlOf(source, settings.roles.translations));
    const row = dashboard.find((element) => element.tagName === 'tr' && attribute(element, 'data-language') === locale);
    expect(
      row?.childNodes.flatMap((cell) =>
        'attrs' in cell && attribute(cell, 'data-state') === 'behind' ? [textOf(cell)] : [],
      ),
    ).toEqual(['1']);
  });
});

describe('a language that was just added', () => {
  test('shows every page in the source language, marked, under a notice in the frame of the new language', () => {
    const html = htmlOf('sw', page);
    const [frame] = elementsOf(html).filter(({ tagName }) => tagName === 'html');
    expect([frame && attribute(frame, 'lang'), frame && attribute(frame, 'dir')]).toEqual(['sw', 'ltr']);
    const [article] = elementsOf(html).filter(({ tagName }) => tagName === 'article');
    expect([article && attribute(article, 'lang'), article && attribute(article, 'dir')]).toEqual([source, 'ltr']);
    expect(noticesOf(html)).toEqual([wordsIn(source)['language.fallback']]);
    expect(html).toContain(`<link rel="canonical" href="${settings.identifiers}/${source}/${page}/"`);
    expect(html).not.toContain('hreflang="sw" href="https://');
  });

  test('keeps its reader within it: links lead to its own pages', () => {
    const links = elementsOf(htmlOf('sw', page)).filter(({ tagName }) => tagName === 'a');
    // A citation is of the page that is shown, which is the original.
    const own = links
      .flatMap((link) =>
        attribute(link, 'hreflang') === undefined && attribute(link, 'download') === undefined
          ? (attribute(link, 'href') ?? [])
          : [],
      )
      .filter((href) => href.startsWith('/'));
    expect(own.filter((href) => !href.startsWith('/sw/'))).toEqual([]);
    for (const href of own)
      expect(existsSync(copy.path('dist', href.replace(/#.*$/, ''), 'index.html')), href).toBe(true);
  });

  test('is searched in its own index alone, where each page says that it is in the source language', async () => {
    const files = new Map([...tags, 'sw'].map((locale) => [locale, indexFilesOf(copy.path('dist'), locale)]));
    const indexed = await Promise.all(
      readdirSync(copy.path('dist/pagefind/fragment')).map(async (file) => {
        const name = basename(file, '.pf_fragment');
        const [index = ''] = name.split('_');
        const text = await (files.get(index) ?? expect.fail(index)).read('fragment', name);
        const { url, meta } = JSON.parse(new TextDecoder().decode(text)) as PageFile;
        return { index, page: url.split('/')[1], lang: meta.lang };
      }),
    );
    expect(indexed.filter(({ index, page: locale }) => index !== locale)).toEqual([]);
    const own = indexed.filter(({ index }) => index === 'sw');
    expect(own.length).toBeGreaterThan(20);
    expect(new Set(own.map(({ lang }) => lang))).toEqual(new Set([source]));
    expect(indexed.filter(({ index, lang }) => completeTags.includes(index ?? '') && lang !== undefined)).toEqual([]);
    expect(existsSync(copy.path('dist/pagefind/start.sw.txt'))).toBe(true);
  });

  test('is on the dashboard, in the language picker and in the chooser, by its own name', () => {
    const dashboard = elementsOf(htmlOf(source, settings.roles.translations));
    expect(dashboard.filter((element) => attribute(element, 'data-language') === 'sw').length).toBe(2);
    for (const html of [htmlOf(source, page), readFileSync(copy.path('dist/index.html'), 'utf8')]) {
      const link = elementsOf(html).find(
        (element) => element.tagName === 'a' && attribute(element, 'hreflang') === 'sw',
      );
      expect(link && textOf(link)).toContain('Kiswahili');
    }
  });
});
