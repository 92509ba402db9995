import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageFile } from '../../src/browser/search/pagefind-types.ts';
import { dist } from '../setup/built-site.ts';
import { indexFilesOf } from '../setup/disk-search.ts';
import { fingerprintsOf } from '../setup/fingerprints.ts';
import { attribute, elementsOf, textOf } from '../setup/html.ts';
import { Project, smallContent } from '../setup/project.ts';
import { startSite } from '../setup/started-site.ts';
import { completeTags, settings, source, tags, wordsIn } from '../setup/words.ts';

/** Words are edited here, and a language is added, for a first build; for the next one all is as it was. */
const elsewhere = Project.elsewhere('Ærlig kopi نسخة', smallContent);
afterAll(() => elsewhere.remove());

const abroad = {
  TZ: 'Pacific/Auckland',
  LANG: 'ar_EG.UTF-8',
  LC_ALL: 'ar_EG.UTF-8',
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'tell-network.ts')).href}`,
  // As on a machine where nobody has said anything to Astro yet.
  XDG_CONFIG_HOME: elsewhere.path('.build/settings'),
};

const definition = 'Eine neue Erklärung, die für diesen Test gemacht ist.';
const page = 'vorhaben/abendoeffnung';

/**
 * One sentence; a definition, which stands on other pages; and a heading, whose anchor is that of its translations.
 * Each with what is told of it where a translation is behind.
 */
const edits = [
  ['plan/anlass', /^## Der Weg$/m, '## Der weite Weg', '“Der weite Weg”'],
  [page, /^## Warum\n\n/m, '## Warum\n\nDieser Satz ist neu. ', '“Warum”'],
  ['woerter/medienausweis', /^description: .*$/m, `description: ${definition}`, 'the title, the description'],
] as const;

/** Into these, the pages are translated that are edited here; of a language that has only begun, one is. */
const translated = completeTags.filter((tag) => tag !== source);
const begun = { uk: 'woerter/medienausweis' };

const htmlOf = (locale: string, slug: string): string =>
  readFileSync(elsewhere.path('dist', locale, slug, 'index.html'), 'utf8');
const pathOf = (url: string): string => new URL(url).pathname;
const noticesOf = (html: string): string[] =>
  elementsOf(html)
    .filter((element) => attribute(element, 'class') === 'notice')
    .map((element) => textOf(element).trim());

let said = '';

// As a maintainer would do it.
beforeAll(async () => {
  for (const [slug, pattern, by] of edits) {
    const file = elsewhere.path(`content/docs/${source}/${slug}.md`);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(pattern);
    writeFileSync(file, text.replace(pattern, by));
  }
  execFileSync(process.execPath, ['scripts/new.ts', 'locale', 'am'], { cwd: elsewhere.root });
  const result = await elsewhere.build(abroad);
  said = result.said;
  expect(result.code, said).toBe(0);
}, 240_000);

describe('a first build', () => {
  test('asks no network', () => {
    expect(said).not.toContain('asks the network');
  });

  test('shows on every page what is written in the file of another', () => {
    // A definition is on every page that explains the word.
    expect(htmlOf(source, page)).toContain(definition);
    // The anchor of a heading in the source language is that of its translations.
    for (const tag of completeTags) {
      const html = htmlOf(tag, 'plan/anlass');
      expect(html, tag).toContain('id="der-weite-weg"');
      expect(html, tag).not.toContain('id="der-weg"');
      expect(html.includes('class="notice"'), tag).toBe(tag !== source);
    }
  });
});

describe('after edits', () => {
  test('the check warns of exactly the sections that were edited, in every language that has them', () => {
    // Of languages that have only begun, half a page is missing besides.
    const warnings = said.split('\n').filter((line) => / section-behind .* has changed/.test(line));
    const behind = [
      ...translated.flatMap((locale) => edits.map(([slug, , , what]) => [`content/docs/${locale}/${slug}.md`, what])),
      ...Object.entries(begun).map(([locale, slug]) => [
        `content/docs/${locale}/${slug}.md`,
        edits.find(([edited]) => edited === slug)?.[3],
      ]),
    ];
    expect(warnings.map((line) => line.split(':')[0])).toEqual(behind.map(([file]) => file).toSorted());
    for (const [file, what] of behind) expect(warnings.find((line) => line.startsWith(`${file}:`))).toContain(what);
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

  test.each(translated)('no other page in %s says so, and the dashboard counts the pages behind', (locale) => {
    expect(noticesOf(htmlOf(locale, 'vorhaben/lesestunde'))).toEqual([]);
    const dashboard = elementsOf(htmlOf(source, settings.roles.translations));
    const row = dashboard.find((element) => element.tagName === 'tr' && attribute(element, 'data-language') === locale);
    expect(
      row?.childNodes.flatMap((cell) =>
        'attrs' in cell && attribute(cell, 'data-state') === 'behind' ? [textOf(cell)] : [],
      ),
    ).toEqual([String(edits.length)]);
  });
});

describe('a language that was just added', () => {
  test('shows every page in the source language, marked, under a notice in the frame of the new language', () => {
    const html = htmlOf('am', page);
    const [frame] = elementsOf(html).filter(({ tagName }) => tagName === 'html');
    expect([frame && attribute(frame, 'lang'), frame && attribute(frame, 'dir')]).toEqual(['am', 'ltr']);
    const [article] = elementsOf(html).filter(({ tagName }) => tagName === 'article');
    expect([article && attribute(article, 'lang'), article && attribute(article, 'dir')]).toEqual([source, 'ltr']);
    expect(noticesOf(html)).toEqual([wordsIn(source)['language.fallback']]);
    expect(html).toContain(`<link rel="canonical" href="${settings.identifiers}/${source}/${page}/"`);
    expect(html).not.toContain('hreflang="am" href="https://');
  });

  test('keeps its reader within it: links lead to its own pages', () => {
    const links = elementsOf(htmlOf('am', page)).filter(({ tagName }) => tagName === 'a');
    // A citation is of the page that is shown, which is the original.
    const own = links
      .flatMap((link) =>
        attribute(link, 'hreflang') === undefined && attribute(link, 'download') === undefined
          ? (attribute(link, 'href') ?? [])
          : [],
      )
      .filter((href) => href.startsWith('/'));
    expect(own.filter((href) => !href.startsWith('/am/'))).toEqual([]);
    for (const href of own)
      expect(existsSync(elsewhere.path('dist', href.replace(/#.*$/, ''), 'index.html')), href).toBe(true);
  });

  test('is searched in its own index alone, where each page says that it is in the source language', async () => {
    const files = new Map([...tags, 'am'].map((locale) => [locale, indexFilesOf(elsewhere.path('dist'), locale)]));
    const indexed = await Promise.all(
      readdirSync(elsewhere.path('dist/pagefind/fragment')).map(async (file) => {
        const name = basename(file, '.pf_fragment');
        const [index = ''] = name.split('_');
        const text = await (files.get(index) ?? expect.fail(index)).read('fragment', name);
        const { url, meta } = JSON.parse(new TextDecoder().decode(text)) as PageFile;
        return { index, page: url.split('/')[1], lang: meta.lang };
      }),
    );
    expect(indexed.filter(({ index, page: locale }) => index !== locale)).toEqual([]);
    const own = indexed.filter(({ index }) => index === 'am');
    expect(own.length).toBeGreaterThan(20);
    expect(new Set(own.map(({ lang }) => lang))).toEqual(new Set([source]));
    expect(indexed.filter(({ index, lang }) => completeTags.includes(index ?? '') && lang !== undefined)).toEqual([]);
    expect(existsSync(elsewhere.path('dist/pagefind/start.am.txt'))).toBe(true);
  });

  test('has no share picture, since the fonts lack its letters, and no page offers one; the build says why', () => {
    const pictures = (locale: string): string[] =>
      elementsOf(htmlOf(locale, page)).flatMap((element) =>
        attribute(element, 'property') === 'og:image' ? (attribute(element, 'content') ?? []) : [],
      );
    expect(pictures('am')).toEqual([]);
    expect(existsSync(elsewhere.path('dist/share/am'))).toBe(false);
    for (const tag of tags)
      for (const url of pictures(tag)) expect(existsSync(elsewhere.path('dist', pathOf(url)))).toBe(true);
    expect(pictures(source)).toHaveLength(1);
    expect(said).toMatch(/letters .* no PDF and no share pictures in Amharic: .*fonts/);
  });

  test('has all copies but a PDF, for the same reason, and its page about downloads offers none', async () => {
    const result = await elsewhere.buildDownloads(abroad);
    expect(result.code, result.said).toBe(0);
    expect(result.said).toMatch(/አማርኛ: .* EPUB; no PDF: the project’s fonts lack letters of its pages/);
    const made = readdirSync(elsewhere.path('dist/downloads')).filter((name) => name.startsWith(`${settings.id}-am`));
    expect(made.toSorted()).toEqual(['epub', 'html', 'zip'].map((kind) => `${settings.id}-am.${kind}`));
    const offered = htmlOf('am', settings.roles.downloads).match(/downloads\/[\w-]+\.pdf/g) ?? [];
    expect(offered).toContain(`downloads/${settings.id}-${source}.pdf`);
    expect(offered.filter((file) => !existsSync(elsewhere.path('dist', file)))).toEqual([]);
  }, 120_000);

  test('is on the dashboard, in the language picker and in the chooser, by its own name', () => {
    const dashboard = elementsOf(htmlOf(source, settings.roles.translations));
    expect(dashboard.filter((element) => attribute(element, 'data-language') === 'am').length).toBe(2);
    for (const html of [htmlOf(source, page), readFileSync(elsewhere.path('dist/index.html'), 'utf8')]) {
      const link = elementsOf(html).find(
        (element) => element.tagName === 'a' && attribute(element, 'hreflang') === 'am',
      );
      expect(link && textOf(link)).toContain('አማርኛ');
    }
  });
});

// Where a build after another left a page as it was before, it would differ from the site that was built at once.
test('site and copies, PDFs too, are equal to the byte in every folder, time zone and locale', async () => {
  rmSync(elsewhere.path('content'), { recursive: true });
  cpSync(smallContent, elsewhere.path('content'), { recursive: true });
  const started = await startSite(elsewhere, abroad);
  await started.stop();
  const told = started.said();
  expect(told).not.toContain('asks the network');
  expect(fingerprintsOf(elsewhere.path('dist'))).toEqual(fingerprintsOf(dist));
  for (const name of readdirSync(elsewhere.path('dist/downloads')).filter((each) => each !== 'SHA256SUMS'))
    expect(told, 'the command ends with what it made and how big it is').toMatch(
      new RegExp(`${name.replace('.', '\\.')}\\s+\\d+\\.\\d+ MB`),
    );
  const halfMade = readdirSync(elsewhere.path('.build')).filter((name) => /-\d+/.test(name));
  expect(halfMade).toEqual([]);
}, 300_000);
