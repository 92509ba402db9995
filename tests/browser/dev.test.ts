import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startDev, type DevServer } from '../setup/dev-server.ts';
import { Project, smallContent } from '../setup/project.ts';
import { word } from '../setup/words.ts';
import { expectQuiet, hush, useBrowser } from './helpers.ts';
import { kinds, lost, pageOf } from './site-pages.ts';

/** How soon an edit must be seen, in milliseconds: a second on a machine that has nothing else to do, and it has tests. */
const soon = 8_000;

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
});
afterAll(async () => {
  await server.stop();
  project.remove();
  console.log(times.join('\n'));
});

/** Puts other words into a file. */
function edit(path: string, from: string, to: string): void {
  const file = project.path('content', path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
  writeFileSync(file, text.replaceAll(from, to));
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

test('pages look as they are built', async () => {
  const looks = async (url: string, address: string): Promise<unknown> => {
    await page.goto(`${url}/${address}`);
    return page.evaluate(() =>
      [...document.querySelectorAll('body, body :is(header, nav, main, h1, h2, a, p, table, button, li, svg)')]
        .filter((element) => !element.closest('[data-findings], [data-keep]'))
        .map((element) => {
          const { color, backgroundColor, fontSize, fontFamily, display, padding } = getComputedStyle(element);
          return [element.tagName, color, backgroundColor, fontSize, fontFamily, display, padding].join(' ');
        }),
    );
  };
  for (const kind of ['home', 'text', 'table of measures', 'glossary'] as const)
    expect(await looks(server.url, pageOf[kind]), kind).toEqual(await looks(inject('siteUrl'), pageOf[kind]));
});

test('no kind of page complains about anything', async () => {
  for (const [, address] of kinds) {
    hush(page);
    await page.goto(`${server.url}/${address}`);
    await page.locator('[data-findings=ready]').waitFor({ state: 'attached' });
    expectQuiet(page, lost);
  }
});

test('the search answers from the last build, and says so', async () => {
  await page.goto(`${server.url}/de/search/?q=Boot`);
  await page.locator('[data-search-results][data-ready] [data-search-result]').first().waitFor();
  expect(await page.getByText(word('search.lastBuild')).isVisible()).toBe(true);
});

const ziele = 'docs/de/plan/ziele.md';
const teilhabe = 'docs/de/woerter/teilhabe.md';

test.each([
  ['a sentence', ziele, 'Hilfe beim Lesen', 'Hilfe beim Vorlesen', 'de/plan/ziele/'],
  ['a sentence of a page of MDX', 'docs/de/wer.mdx', 'Diese Seite ist keine', 'Diese Seite gibt keine', 'de/wer/'],
  ['a title, where it is listed', ziele, 'Was der Plan will', 'Was der Plan anstrebt', 'de/plan/anlass/'],
  ['a term', teilhabe, 'term: Teilhabe', 'term: Mitwirkung', 'de/vorhaben/buecherboot/', '>Mitwirkung<'],
  ['a definition', teilhabe, 'mitwirken können', 'teilhaben können', 'de/plan/ziele/', 'teilhaben können'],
  ['a definition in a translation', 'docs/ar/woerter/teilhabe.md', 'حياة المدينة', 'حياة البلدة', 'ar/plan/ziele/'],
  [
    'a heading, whose anchor translations have',
    ziele,
    '## Mehr Menschen',
    '## Mehr Leute',
    'ar/plan/ziele/',
    'id="mehr-leute-lesen"',
  ],
  ['a source', 'sources.yaml', 'Fahrplan des Bücherboots', 'Fahrplan des Boots', 'de/verlauf/spaeter/'],
  ['a word of the interface', 'i18n/de.json', 'Diese Seite drucken', 'Seite ausdrucken', 'de/plan/ziele/'],
  ['the record', 'record.yaml', 'Verzeichnis der Kulturpläne', 'Liste der Kulturpläne', 'de/ueber/zitieren/'],
  ['a note on a change', 'changes/2026-11-02-fahrplan.yaml', 'Danach wurde am', 'Gefragt wurde am', 'de/ueber/neues/'],
])('%s is seen when it is saved', async (_what, file, from, to, address, words = to) => {
  await page.goto(`${server.url}/${address}`);
  await seenWords(words, false);
  edit(file, from, to);
  await seenWords(words);
});
