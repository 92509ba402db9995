import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot, siteUrl } from '../setup/built-site.ts';
import { Project, smallContent } from '../setup/project.ts';
import { word } from '../setup/words.ts';
import { useEditedSite } from './edited-site.ts';
import { expectQuiet, hush } from './helpers.ts';
import { kinds, lost, pageOf, type Kind } from './site-pages.ts';

const project = Project.elsewhere('edited site', smallContent);
// The site as it was last built, whose search serves while one writes.
cpSync(join(projectRoot, 'dist'), project.path('dist'), { recursive: true });
const site = useEditedSite(project);

/** How everything on the page looks that a built page has too, and where its words may be divided. */
function looks(): Promise<unknown> {
  return site.page.evaluate(() =>
    [...document.querySelectorAll('body, body :is(header, nav, main, h1, h2, a, p, table, button, li, svg)')]
      .filter((element) => !element.closest('[data-findings], [data-keep]'))
      .map((element) => {
        const { color, backgroundColor, fontSize, fontFamily, display, padding } = getComputedStyle(element);
        const words = element.matches('h1, h2, li, td') && element.textContent;
        return [element.tagName, color, backgroundColor, fontSize, fontFamily, display, padding, words].join(' ');
      }),
  );
}

test('every kind of page complains about nothing, and looks as it is built', async () => {
  const compared: readonly Kind[] = ['home', 'text', 'table of measures', 'glossary'];
  const shown = new Map<Kind, unknown>();
  for (const [kind, address] of kinds) {
    hush(site.page);
    await site.open(address);
    await site.page.locator('[data-findings=ready]').waitFor({ state: 'attached' });
    expectQuiet(site.page, lost);
    if (compared.includes(kind)) shown.set(kind, await looks());
  }
  for (const [kind, look] of shown) {
    await site.page.goto(`${siteUrl}/${pageOf[kind]}`);
    expect(look, kind).toEqual(await looks());
  }
});

test('it says where the site is, and nothing of requests', async () => {
  await site.open('de/');
  expect(site.server.said()).toContain(`The site is at ${site.server.url}/\n`);
  expect(site.server.said()).not.toMatch(/\[200\]/);
});

test('the search answers from the last build, and says so', async () => {
  await site.open('de/search/?q=Boot');
  await site.page.locator('[data-search-results][data-ready] [data-search-result]').first().waitFor();
  expect(await site.page.getByText(word('search.lastBuild')).isVisible()).toBe(true);
});

const ziele = 'docs/de/plan/ziele.md';
const teilhabe = 'docs/de/woerter/teilhabe.md';

const teilhabeAr = 'docs/ar/woerter/teilhabe.md';

// Those of one page stand together: it stays open.
test.each([
  ['a sentence', ziele, 'Hilfe beim Lesen', 'Hilfe beim Vorlesen', 'de/plan/ziele/'],
  ['a definition', teilhabe, 'mitwirken können', 'teilhaben können', 'de/plan/ziele/'],
  ['a word of the interface', 'i18n/de.json', '"nav.menu": "', '"nav.menu": "Das ', 'de/plan/ziele/', '>Das '],
  ['a definition in a translation', teilhabeAr, 'حياة المدينة', 'حياة البلدة', 'ar/plan/ziele/'],
  [
    'a heading, whose anchor translations have',
    ziele,
    '## Mehr Menschen',
    '## Mehr Leute',
    'ar/plan/ziele/',
    'mehr-leute',
  ],
  ['a sentence of a page of MDX', 'docs/de/wer.mdx', 'Diese Seite ist keine', 'Diese Seite gibt keine', 'de/wer/'],
  ['a title, where it is listed', ziele, 'Was der Plan will', 'Was der Plan anstrebt', 'de/plan/anlass/'],
  ['a term', teilhabe, 'term: Teilhabe', 'term: Mitwirkung', 'de/vorhaben/buecherboot/', '>Mitwirkung<'],
  ['a source', 'sources.yaml', 'Fahrplan des Bücherboots', 'Fahrplan des Boots', 'de/verlauf/spaeter/'],
  ['the record', 'record.yaml', 'Verzeichnis der Kulturpläne', 'Liste der Kulturpläne', 'de/ueber/zitieren/'],
  ['a note on a change', 'changes/2026-11-02-fahrplan.yaml', 'Danach wurde am', 'Gefragt wurde am', 'de/ueber/neues/'],
])('%s is seen when it is saved', async (_what, file, from, to, address, words = to) => {
  if (site.page.url() !== `${site.server.url}/${address}`) await site.open(address);
  await site.seenWords(words, false);
  site.edit(file, from, to);
  await site.seenWords(words);
});

test('the colours of the brand and a style of a component are seen, and the page complains about nothing', async () => {
  await site.open('de/plan/ziele/');
  hush(site.page);
  site.edit('site.yaml', '#7a2e0e', '#123456');
  await site.seen("getComputedStyle(document.querySelector('main a')).color", 'rgb(18, 52, 86)');
  site.edit('../src/components/base.css', '--measure: 41rem', '--measure: 30rem');
  await site.seen("getComputedStyle(document.querySelector('main')).maxInlineSize", '480px');
  expectQuiet(site.page);
});

test('a page that is new is there, and one that is taken away shows the original', async () => {
  const file = project.path('content/docs/ar/plan/ziele.md');
  const text = readFileSync(file, 'utf8');
  await site.open('ar/plan/ziele/');
  rmSync(file);
  await site.seen("document.querySelector('article').lang", 'de');
  writeFileSync(file, text);
  await site.seen("document.querySelector('article').lang", '');
});
