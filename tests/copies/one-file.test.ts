import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectQuiet, runAxe, useBrowser } from '../browser/helpers.ts';
import { answered, openDialog, searchOf } from '../browser/search-page.ts';
import { hearAll, isSpeaking, putEngine } from '../browser/speech-engine.ts';
import { tags, word } from '../setup/words.ts';
import { readCopy } from './made-copies.ts';
import { takeOutClosedPages } from './open-page.ts';
import { Stick } from './stick.ts';

const stick = new Stick();
const { newPage } = useBrowser();
const opened: Page[] = [];
const name = (tag: string): string => `Ny kopi ${tag}.html`;

beforeAll(() => {
  for (const tag of tags) stick.put(name(tag), readCopy(tag, 'html'));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
});
afterAll(() => stick.remove());

async function open(
  tag: string,
  rest = '',
  options?: BrowserContextOptions,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await newPage(stick.address(name(tag)), options);
  opened.push(page);
  await prepare?.(page);
  await page.goto(stick.address(name(tag)) + rest);
  return page;
}

test.each(tags)('in %s it opens to its contents and asks for nothing', async (tag) => {
  const page = await open(tag);
  expect(await page.locator('#page-contents').isVisible()).toBe(true);
  expect(await page.locator('.one-page:visible').count()).toBe(1);
  expect(await page.locator('.one-contents a').count()).toBeGreaterThan(10);
  expectQuiet(page);
});

test('a query in the address opens its answers', async () => {
  const page = await open('de', '?q=Bücherei');
  await answered(page);
  expect(await searchOf(page).answers.count()).toBeGreaterThan(2);
  expectQuiet(page);
});

const nowhere = [
  '#',
  '#%',
  '#%E0%A4%A',
  '#gone',
  '#/de/vorhaben/',
  '#"><b>',
  '#copy-files',
  '#__proto__',
  `#${'ا'.repeat(50_000)}`,
];

test('an address with anything else behind # opens the contents, and from there too', async () => {
  const opens = (page: Page, id: string): Promise<void> => page.locator(`html.routed ${id}:not([hidden])`).waitFor();
  const page = await open('de');
  for (const anchor of nowhere) {
    await page.goto('about:blank');
    await page.goto(stick.address(name('de')) + anchor);
    await opens(page, '#page-contents');
    await page.evaluate(() => location.assign('#page-woerter-medienausweis'));
    await opens(page, '#page-woerter-medienausweis');
    expect(await page.locator('.one-page:not([hidden])').count(), anchor.slice(0, 20)).toBe(1);
    expectQuiet(page);
  }
});

test('an anchor that is none leads from a page to the contents, and a query beside one to its answers', async () => {
  const page = await open('de', '#page-woerter-medienausweis');
  await page.evaluate(() => location.assign('#%'));
  await page.locator('#page-contents:not([hidden])').waitFor();
  await page.evaluate(() => location.assign('#page-search?q=%E0%A4'));
  await page.locator('#page-search:not([hidden])').waitFor();
  expectQuiet(page);
  const asked = await open('de', '?q=Bücherei#%E0%A4%A');
  await answered(asked);
  expectQuiet(asked);
});

test('each page is read aloud alone, until another opens', async () => {
  const page = await open('de', '#page-vorhaben-abendoeffnung', {}, (each) => putEngine(each, [{ lang: 'de-DE' }]));
  await page.locator('.listen:visible').click();
  const said = await hearAll(page);
  expect(said[0]?.text).toBe('Am Abend offen');
  expect(said.length).toBeLessThan(100);
  await page.getByRole('button', { name: word('listen.goOn') }).click();
  await page.evaluate(() => location.assign('#page-woerter-medienausweis'));
  await page.locator('.listen-bar').waitFor({ state: 'detached' });
  expect(await isSpeaking(page)).toBe(false);
  expectQuiet(page);
});

test('every page opens from the contents, one at a time, with its title', async () => {
  const page = await open('de');
  const ids = await page
    .locator('.one-contents a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const id of ids) {
    await page.evaluate((hash) => location.assign(hash), id);
    await page.locator(`${id}:not([hidden])`).waitFor();
    expect(await page.locator('.one-page:not([hidden])').count(), id).toBe(1);
    const heading = (await page.locator(`${id} h1`).textContent())?.trim() ?? '';
    expect(await page.title(), id).toContain(heading);
  }
  expectQuiet(page);
});

test('an answer of the dialog leads to its page, and Back leads back', async () => {
  const page = await open('de', '#page-vorhaben-abendoeffnung');
  await openDialog(page);
  await page.locator('dialog input[type=search]').fill('alte Barkasse');
  const answer = page.locator('a[data-search-result]').first();
  expect(await answer.getAttribute('href')).toMatch(/^#page-/);
  await answer.click();
  await page.locator('#page-vorhaben-abendoeffnung[hidden]').waitFor({ state: 'attached' });
  await page.goBack();
  await page.locator('#page-vorhaben-abendoeffnung:not([hidden])').waitFor();
  expectQuiet(page);
});

test('all answers of the dialog open on one page', async () => {
  const page = await open('de');
  await openDialog(page);
  await page.locator('dialog input[type=search]').fill('Bücherei');
  await page.locator('dialog [data-ready] a').first().waitFor();
  await page.locator('.search-foot a').click();
  await page.locator('#page-search a[data-search-result]').first().waitFor();
  expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: 'Bücherei' })}`);
  expectQuiet(page);
});

test('a deep link opens its section, and a definition opens in its place', async () => {
  const page = await open('de', '#page-vorhaben-abendoeffnung--warum');
  expect(await page.locator('#page-vorhaben-abendoeffnung--warum').isVisible()).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await page.goto(`${stick.address(name('de'))}#page-vorhaben-abendoeffnung`);
  await page.locator('#page-vorhaben-abendoeffnung button.term').first().click();
  expect(await page.locator('.definition:popover-open').isVisible()).toBe(true);
  expectQuiet(page);
});

test('without JavaScript it is the whole text in order', async () => {
  const page = await open('ar', '', { javaScriptEnabled: false });
  const shown = await page.locator('.one-page:visible').count();
  expect(shown).toBe(await page.locator('.one-page').count());
  expect(shown).toBeGreaterThan(20);
  expectQuiet(page);
});

test('on a phone nothing is wider than the screen', async () => {
  for (const tag of ['de', 'ar']) {
    const page = await open(tag, '', { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('each page says where it stands on the web, and an old copy says so', async () => {
  const page = await open('de', '#page-woerter-medienausweis');
  expect(await page.locator('#page-woerter-medienausweis .copy-live a').getAttribute('href')).toMatch(
    /\/de\/woerter\/medienausweis\/$/,
  );
  expect(await page.locator('[data-copy-old]').isVisible()).toBe(false);
  await page.clock.setFixedTime(new Date(Date.now() + 400 * 86_400_000));
  await page.reload();
  expect(await page.locator('[data-copy-old]').isVisible()).toBe(true);
});

test.each(['', '#page-home', '#page-woerter-medienausweis', '?q=Bücherei'])(
  'at “%s” it has no barrier that axe finds',
  async (rest) => {
    const page = await open('de', rest);
    if (rest.startsWith('?')) await page.locator('[data-search-results][data-ready] a').first().waitFor();
    // The contents are looked at with all that the file holds.
    if (rest !== '') await takeOutClosedPages(page);
    expect(await runAxe(page)).toEqual([]);
  },
);
