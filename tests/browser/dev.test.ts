import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startDev, type DevServer } from '../setup/dev-server.ts';
import { Project, smallContent } from '../setup/project.ts';
import { word } from '../setup/words.ts';
import { expectQuiet, hush, useBrowser } from './helpers.ts';
import { kinds, lost, pageOf, type Kind } from './site-pages.ts';

/** Milliseconds in which an edit must be seen: one second on a machine at rest, and this one has tests to run. */
const soon = 8_000;

/** Milliseconds in which a finding must be told: the check runs beside. */
const checked = 20_000;

const { newPage } = useBrowser();
const built = inject('projectRoot');
const project = Project.elsewhere('edited site', smallContent);
// The site as it was last built, whose search serves while one writes.
cpSync(join(built, 'dist'), project.path('dist'), { recursive: true });
let server: DevServer;
let page: Page;
const times: string[] = [];

beforeAll(async () => {
  server = await startDev(project);
  page = await newPage(server.url);
  // Vite loads a page once more when it has met all that browsers load.
  await page.goto(`${server.url}/${pageOf.search}`);
  await page.waitForLoadState('networkidle');
});
afterAll(async () => {
  await server.stop();
  project.remove();
  console.log(times.join('\n'), server.said());
});

/** Puts other words into a file. */
function edit(path: string, from: string, to: string): void {
  const file = project.path('content', path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
  writeFileSync(file, text.replaceAll(from, to));
}

/** Opens a page of the edited site, though it may just be loading itself again. */
async function open(address: string): Promise<void> {
  const goTo = () => page.goto(`${server.url}/${address}`).then(Boolean, () => false);
  await expect.poll(goTo, { timeout: soon }).toBe(true);
}

/** Waits until something is true of the page that is open, which nobody loads again but dev itself. */
async function seen(look: string, wanted: unknown): Promise<void> {
  const started = performance.now();
  await expect.poll(() => page.evaluate(look).catch(() => undefined), { timeout: soon, interval: 20 }).toEqual(wanted);
  times.push(`${expect.getState().currentTestName}: ${(performance.now() - started).toFixed(0)} ms`);
}

/** Waits until some words stand in the page that is open, in its markup. */
function seenWords(words: string, isThere = true): Promise<void> {
  return seen(`document.documentElement.outerHTML.includes(${JSON.stringify(words)})`, isThere);
}

/** How everything on the page looks that a built page has too, and where its words may be divided. */
function looks(): Promise<unknown> {
  return page.evaluate(() =>
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
    hush(page);
    await open(address);
    await page.locator('[data-findings=ready]').waitFor({ state: 'attached' });
    expectQuiet(page, lost);
    if (compared.includes(kind)) shown.set(kind, await looks());
  }
  for (const [kind, look] of shown) {
    await page.goto(`${inject('siteUrl')}/${pageOf[kind]}`);
    expect(look, kind).toEqual(await looks());
  }
});

test('the search answers from the last build, and says so', async () => {
  await open('de/search/?q=Boot');
  await page.locator('[data-search-results][data-ready] [data-search-result]').first().waitFor();
  expect(await page.getByText(word('search.lastBuild')).isVisible()).toBe(true);
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
  if (page.url() !== `${server.url}/${address}`) await open(address);
  await seenWords(words, false);
  edit(file, from, to);
  await seenWords(words);
});

/** What the panel says, when the check has ended. */
async function findings(): Promise<string> {
  return page.locator('[data-findings=ready]').innerText();
}

test('the colours of the brand and a style of a component are seen, and the page complains about nothing', async () => {
  await open('de/plan/ziele/');
  hush(page);
  edit('site.yaml', '#7a2e0e', '#123456');
  await seen("getComputedStyle(document.querySelector('main a')).color", 'rgb(18, 52, 86)');
  edit('../src/components/Document.astro', '--measure: 41rem', '--measure: 30rem');
  await seen("getComputedStyle(document.querySelector('main')).maxInlineSize", '480px');
  expectQuiet(page);
});

test('a page that is new is there, and one that is taken away shows the original', async () => {
  const file = project.path('content/docs/ar/plan/ziele.md');
  const text = readFileSync(file, 'utf8');
  await open('ar/plan/ziele/');
  rmSync(file);
  await seen("document.querySelector('article').lang", 'de');
  writeFileSync(file, text);
  await seen("document.querySelector('article').lang", '');
});

/** What the panel says where all is well: of the small site, some sections wait for a translation. */
const nothing = /^Nothing found on this page, \d+ warnings elsewhere/;

test('a thousand files at once cost a rebuild or two, and Astro hears of none', async () => {
  await open('de/plan/ziele/');
  const files = readdirSync(smallContent, { recursive: true, encoding: 'utf8' });
  let loads = 0;
  const count = (): void => {
    loads += 1;
  };
  page.on('load', count);
  for (let round = 0; round < 12; round += 1) cpSync(smallContent, project.path('content'), { recursive: true });
  await seenWords('Hilfe beim Vorlesen', false);
  await page.waitForLoadState('networkidle');
  page.off('load', count);
  expect(files.length * 12).toBeGreaterThan(1000);
  // More than one where the machine is so busy that the files come in lots.
  expect(loads).toBeLessThanOrEqual(5);
  await open('ar/woerter/teilhabe/');
  // Astro says this of words that it reads again; told of eighty files, it had the next page wait for ten seconds.
  expect(server.said()).not.toContain('Reloaded data');
  await expect.poll(findings, { timeout: checked }).toMatch(nothing);
});

test('what is wrong stands on the page and in the terminal, in the words of the check', async () => {
  await open('de/plan/anlass/');
  edit('docs/de/plan/anlass.md', '(ziele.md)', '(zeile.md)');
  await expect.poll(findings, { timeout: checked }).toMatch(/^1 error on this page/);
  const told = await findings();
  expect(told).toMatch(/content\/docs\/de\/plan\/anlass\.md:\d+:\d+ {2}error {2}broken-link/);
  expect(told).toContain('ziele.md');
  expect(server.said()).toMatch(/anlass\.md:\d+:\d+ {2}error {2}broken-link/);
  await open('de/');
  expect(await findings()).toMatch(/^Nothing found on this page, 1 error and \d+ warnings elsewhere/);
});

test('files that are broken leave pages as they were, and it is said of each until it is mended', async () => {
  const broken = [
    ['yaml-syntax', 'docs/de/plan/ziele.md', 'updated: ', 'updated 2026: : '],
    ['yaml-syntax', 'record.yaml', 'number: 302', 'number: [302'],
    ['json-syntax', 'i18n/de.json', '"nav.menu":', '"nav.menu"'],
    ['mdx-syntax', 'docs/de/wer.mdx', '<Roles />', '<Roles'],
    ['mdx-code', 'docs/de/ueber/uebersetzungen.mdx', '<TranslationStatus', '<TranslationState'],
  ] as const;
  edit('docs/de/plan/anlass.md', '(zeile.md)', '(ziele.md)');
  const words = new Map<string, string>();
  for (const address of ['de/plan/ziele/', 'de/ueber/uebersetzungen/', 'de/wer/']) {
    await open(address);
    words.set(address, (await page.locator('main').textContent()) ?? '');
  }
  for (const [, file, from, to] of broken) edit(file, from, to);
  for (const [rule, file] of broken)
    await expect.poll(findings, { timeout: checked }).toMatch(new RegExp(`${file}:\\d+:\\d+  error  ${rule}`));
  for (const [address, before] of words) {
    if (!page.url().endsWith(address)) await open(address);
    expect(await page.locator('main').textContent(), address).toBe(before);
  }
  for (const [, file, from, to] of broken) edit(file, to, from);
  await expect.poll(findings, { timeout: checked }).toMatch(nothing);
});

test('what was changed while nobody looked is seen after a restart, under a path too', async () => {
  await server.stop();
  edit('docs/de/woerter/teilhabe.md', 'mitwirken können', 'mitmachen können');
  edit('i18n/de.json', '"nav.menu": "', '"nav.menu": "Neu ');
  server = await startDev(project, '/buecherei');
  // The first page after a start: Astro loads all that it makes pages with.
  await page.goto(`${server.url}/de/plan/ziele/`);
  await seenWords('mitmachen können');
  await seenWords('>Neu ');
  await page.locator('[data-findings=ready]').waitFor({ state: 'attached' });
  expect(await page.locator('a[href^="/"]:not([href^="/buecherei/"])').all()).toEqual([]);
});

test('another name of a language is seen, though Astro has to begin again', async () => {
  edit('languages.json', '"Deutsch"', '"Hochdeutsch"');
  await expect
    .poll(
      () =>
        page
          .getByText('Hochdeutsch')
          .count()
          .catch(() => 0),
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
});
