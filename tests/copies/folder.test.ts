import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { toFolder } from '../../src/copies/folder-copy.ts';
import { toParts } from '../../src/copies/parts.ts';
import { toFolderArchive } from '../../src/copies/archive.ts';
import { expectQuiet, runAxe, useBrowser } from '../browser/helpers.ts';
import { answered, ask, openDialog, searchOf } from '../browser/search-page.ts';
import { firstAnswers, queriesIn } from './answers.ts';
import { editionOfDist, Stick } from './copies.ts';
import { languages } from '../setup/settings.ts';

const stick = new Stick();
const all = 'integration-policy-all';
const one = 'integration-policy-en';
const { newPage } = useBrowser();
const opened: Page[] = [];

beforeAll(async () => {
  const edition = await editionOfDist();
  const parts = await toParts(edition.site);
  stick.unzip(
    toFolderArchive(
      await toFolder(
        edition,
        parts,
        languages.map(({ tag }) => tag),
      ),
      all,
      '2026-11-24',
    ),
  );
  stick.unzip(toFolderArchive(await toFolder(edition, parts, ['en']), one, '2026-11-24'));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
});
afterAll(() => stick.remove());

async function open(
  name: string,
  options?: BrowserContextOptions,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await newPage(`${stick.address(name.split('/')[0] ?? '')}/`, options);
  opened.push(page);
  await prepare?.(page);
  await page.goto(stick.address(name));
  return page;
}

async function onlineAnswers(tag: string): ReturnType<typeof firstAnswers> {
  const page = await newPage(inject('siteUrl'));
  opened.push(page);
  await page.goto(`${tag}/search/`);
  return firstAnswers(page, queriesIn(tag));
}

test('every page opens without a request to anything but the folder, and without a complaint', async () => {
  const edition = await editionOfDist();
  const pages = [...edition.site.files.keys()].filter(
    (path) => path.endsWith('.html') && languages.some(({ tag }) => path.startsWith(`${tag}/`)),
  );
  expect(pages.length).toBeGreaterThan(300);
  const page = await open(`${all}/index.html`);
  for (const path of pages) {
    await page.goto(stick.address(`${all}/${path}`), { waitUntil: 'load' });
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop), path).toBe('0px');
  }
  expectQuiet(page);
}, 180_000);

describe('the search', () => {
  test.each(languages)('in $name gives the same first answers as online', async ({ tag }) => {
    const page = await open(`${all}/${tag}/search/index.html`);
    expect(await firstAnswers(page, queriesIn(tag))).toEqual(await onlineAnswers(tag));
    expectQuiet(page);
  });

  test('of one language gives the same first answers, and asks nothing of the others where it has none', async () => {
    const page = await open(`${one}/en/search/index.html`);
    expect(await firstAnswers(page, queriesIn('en'))).toEqual(await onlineAnswers('en'));
    const asked = await page.evaluate(async () => {
      const { siteCopy } = globalThis as unknown as { siteCopy: { fetch(address: string): Promise<unknown> } };
      const index = (JSON.parse(document.getElementById('search-settings')?.textContent ?? '') as { index: string })
        .index;
      return siteCopy.fetch(`${index}start.nb.pack`).then(String, String);
    });
    expect(asked).toContain('is in other copies');
    expectQuiet(page);
  });

  test('leads to the languages that have answers', async () => {
    const page = await open(`${all}/en/search/index.html`);
    await ask(page, 'ознайомлювальна програма');
    await page.locator('.search-languages a[hreflang=uk]').click();
    await page.waitForURL(/uk\/search\/index\.html\?q=/);
    await answered(page);
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
    expectQuiet(page);
  });

  test('opens over any page, and an answer leads to its page in the folder', async () => {
    const page = await open(`${one}/en/measures/vet-taster/index.html`);
    await openDialog(page);
    await page.locator('dialog input[type=search]').fill('prior learning');
    const answer = page.locator('a[data-search-result]').first();
    expect(await answer.getAttribute('href')).toMatch(/^(?:\.\.\/)+en\/.+index\.html/);
    await answer.click();
    await page.waitForURL(/index\.html/);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expectQuiet(page);
  });

  test('starts from the field of the home page', async () => {
    const page = await open(`${one}/index.html`);
    await page.locator('#home-query').fill('approval');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/index\.html\?q=approval/);
    await answered(page);
    expect(await searchOf(page).answers.count()).toBeGreaterThan(2);
    expectQuiet(page);
  });
});

test('the folder of one language begins with its home, and its language picker leads to the web and says so', async () => {
  const page = await open(`${one}/index.html`);
  expect(await page.locator('h1').textContent()).toContain('Norway');
  await page.locator('.language-button').click();
  expect(await page.locator('#languages a[lang=nb]').getAttribute('href')).toMatch(/^https:\/\/.*\/nb\/$/);
  expect(await page.locator('#languages .picker-note').isVisible()).toBe(true);
});

test('in the folder of all languages the picker leads to the same page in the other language', async () => {
  const page = await open(`${all}/en/objectives/index.html`);
  await page.locator('.language-button').click();
  await page.locator('#languages a[lang=ar]').click();
  await page.waitForURL(/ar\/objectives\/index\.html/);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expectQuiet(page);
});

test('colours that the reader chose stay from page to page', async () => {
  const page = await open(`${one}/en/objectives/index.html`);
  await page.locator('.theme input[value=dark]').check();
  await page.goto(stick.address(`${one}/en/background/index.html`));
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

test('a definition opens in its place', async () => {
  const page = await open(`${one}/en/measures/vet-taster/index.html`);
  await page.locator('button.term').first().click();
  expect(await page.locator('.definition:popover-open').isVisible()).toBe(true);
});

describe('what a copy says of itself', () => {
  test('each page tells its date and where it stands on the web', async () => {
    const page = await open(`${one}/en/glossary/eqf/index.html`);
    const note = page.locator('.copy-note');
    expect(await note.textContent()).toMatch(/version \d+\.\d+\.\d+.*\d{4}/);
    expect(await note.locator('a').first().getAttribute('href')).toMatch(/^https:\/\/.*\/en\/glossary\/eqf\/$/);
    expect(await page.locator('[data-copy-old]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await note.locator('svg').isVisible()).toBe(true);
  });

  test.each(languages)('in $name, a copy that is thirteen months old says so', async ({ tag }) => {
    const changed = (await editionOfDist()).site.languages.find((each) => each.tag === tag)?.updated ?? '';
    const later = new Date(changed);
    later.setUTCMonth(later.getUTCMonth() + 13);
    const page = await open(`${all}/${tag}/objectives/index.html`, {}, (each) => each.clock.setFixedTime(later));
    const notice = page.locator('[data-copy-old]');
    expect(await notice.isVisible()).toBe(true);
    expect(await notice.locator('a').getAttribute('href')).toMatch(new RegExp(`^https://.*/${tag}/objectives/$`));
  });

  test('inside the archive, where its neighbours are not there, the start page asks to unpack first, in every language', async () => {
    mkdirSync(join(stick.path, 'Temp'), { recursive: true });
    copyFileSync(join(stick.path, one, 'index.html'), join(stick.path, 'Temp/index.html'));
    const page = await open('Temp/index.html');
    for (const { tag } of languages)
      expect(await page.locator(`.unpack-first [lang=${tag}]`).isVisible(), tag).toBe(true);
    expect(await page.locator('h1').isVisible()).toBe(false);
    await page.goto(stick.address(`${one}/index.html`));
    expect(await page.locator('.unpack-first').isVisible()).toBe(false);
  });
});

describe('check.html', () => {
  test('finds a whole copy whole', async () => {
    const page = await open(`${one}/check.html`);
    await page.locator('[data-check-parts]').getByText('is there').waitFor();
    await page.locator('input[type=file]').setInputFiles(join(stick.path, one));
    await page.locator('[data-check-files]').getByText('as it was made').waitFor();
    expectQuiet(page);
  });

  test('names a missing script, a changed page and a file too many', async () => {
    const folder = join(stick.path, one);
    const script = join(folder, 'pagefind/engine.js');
    const changed = join(folder, 'en/objectives/index.html');
    const before = { script: readFileSync(script), changed: readFileSync(changed) };
    for (const path of [folder, join(folder, 'pagefind'), changed]) chmodSync(path, 0o755);
    rmSync(script);
    writeFileSync(changed, before.changed.toString().replace('</h1>', ' not</h1>'));
    writeFileSync(join(folder, 'extra.txt'), '');
    try {
      const page = await open(`${one}/check.html`);
      await page.locator('[data-check-parts-list]').getByText('pagefind/engine.js').waitFor();
      await page.locator('input[type=file]').setInputFiles(folder);
      const list = page.locator('[data-check-files-list] li');
      await list.nth(2).waitFor();
      expect(await list.allTextContents()).toEqual([
        'Changed: en/objectives/index.html',
        'Missing: pagefind/engine.js',
        'Does not belong to the copy: extra.txt',
      ]);
    } finally {
      writeFileSync(script, before.script);
      writeFileSync(changed, before.changed);
      rmSync(join(folder, 'extra.txt'));
    }
  });

  test('speaks the language of the page that led to it', async () => {
    const page = await open(`${all}/ar/objectives/index.html`);
    await page.locator('.copy-note a[href*="check.html"]').click();
    await page.waitForURL(/check\.html#ar$/);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('main > section:visible').getAttribute('lang')).toBe('ar');
  });
});

test('without JavaScript every page can be read and reached, and the glossary stands in for the search', async () => {
  const page = await open(`${one}/index.html`, { javaScriptEnabled: false });
  await page.locator('.search-button').click();
  await page.locator('noscript a').click();
  await page.waitForURL(/glossary\/index\.html/);
  expect(await page.locator('main a').count()).toBeGreaterThan(40);
  expectQuiet(page);
});

test.each([
  `${all}/index.html`,
  `${one}/index.html`,
  `${all}/ar/glossary/eqf/index.html`,
  `${all}/check.html`,
  `${one}/check.html`,
])('%s has no barrier that axe finds', async (name) => {
  const page = await open(name);
  expect(await runAxe(page)).toEqual([]);
});
