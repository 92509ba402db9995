import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { expectQuiet, runAxe } from './helpers.ts';
import { openDialog, searchOf } from './search-page.ts';
import { kindsOfLanguages, narrow, pageOf, phone } from './site-pages.ts';
import { intercepted, useSite } from './use-site.ts';

const { open, visit } = useSite();

const rows = '[data-beside-pair]';
const shown = (page: Page): Promise<unknown> => page.locator('[data-beside=shown]').waitFor();
const beside = (address: string, tag = 'ar'): string => `${address}?beside=${tag}`;

/** Chooses in the language menu. */
async function choose(page: Page, tag: string): Promise<void> {
  await page.locator('.language-button').click();
  await page.locator(`#languages [data-beside=${tag}]`).click();
}

test('the language menu offers the others beside the page, and nothing is loaded before one is chosen', async () => {
  const page = await open(pageOf.measure);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.locator('.language-button').click();
  await page.locator('#beside-title').waitFor();
  expect(await page.locator('#languages ul').last().locator('button').allTextContents()).not.toContain('Deutsch');
  expect(asked.filter((path) => path.endsWith('/'))).toEqual([]);
  await page.locator('#languages [data-beside=ar]').click();
  await shown(page);
  expect(asked.filter((path) => path.endsWith('/'))).toEqual(['/ar/vorhaben/abendoeffnung/']);
  expect(new URL(page.url()).search).toBe('?beside=ar');
  expect(await page.getByRole('status').first().textContent()).toContain(word('beside.title'));
  expectQuiet(page);
});

test('each block stands in a row with its other language, each in its own direction', async () => {
  const page = await visit(beside(pageOf.measure));
  await shown(page);
  const sides = await page
    .locator(rows)
    .evaluateAll((found) =>
      found.map((row) => [...row.children].map((side) => `${side.getAttribute('lang')} ${side.getAttribute('dir')}`)),
    );
  expect(sides.length).toBeGreaterThan(8);
  expect(new Set(sides.map((row) => row.join(', ')))).toEqual(new Set(['de ltr, ar rtl']));
  const tops = await page
    .locator(`${rows}:not(.beside-whole)`)
    .evaluateAll((found) =>
      found.map((row) => [...row.children].map((side) => Math.round(side.getBoundingClientRect().top))),
    );
  expect(tops.filter(([own, other]) => own !== other)).toEqual([]);
  const heads = await page
    .locator(`${rows}:has(h2)`)
    .evaluateAll((found) => found.map((row) => [...row.children].map((side) => side.querySelectorAll('h2').length)));
  expect(heads.filter(([own, other]) => own !== other)).toEqual([]);
});

test.each(kindsOfLanguages.filter(([kind]) => !['search', 'print edition'].includes(kind)))(
  'a page of the kind “%s” loses no word, repeats no id and does not overflow beside another language',
  async (_kind, address) => {
    const page = await visit(address, { viewport: narrow });
    const words = (): Promise<string> => page.evaluate(() => document.querySelector('article')?.textContent ?? '');
    const before = await words();
    await page.goto(beside(address));
    await shown(page);
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const own = [...document.querySelectorAll('[data-beside-pair] > :first-child')].map((side) => side.textContent);
      return {
        repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
        overflow: document.documentElement.scrollWidth - innerWidth,
        own: own.join(''),
        // Paper gives the address of each link that names a host.
        withHost: [...document.querySelectorAll('[data-beside-pair] a')].filter((link) =>
          link.getAttribute('href')?.startsWith(location.origin),
        ).length,
      };
    });
    expect(found.repeated).toEqual([]);
    expect(found.overflow).toBeLessThanOrEqual(0);
    expect(found.withHost).toBe(0);
    const letters = (text: string): number => text.replaceAll(/\s/g, '').length;
    expect(letters(found.own)).toBeGreaterThan(0.5 * letters(before));
    await page
      .getByRole('button', { name: word('beside.leave') })
      .first()
      .click();
    expect(await words()).toBe(before);
    expect(await page.locator(rows).count()).toBe(0);
    await page.evaluate(() => sessionStorage.clear());
  },
);

test('links carry the choice on, and one into the other language swaps the two', async () => {
  const page = await visit(beside(pageOf.measure));
  await shown(page);
  await page.locator('.page-turn a').last().click();
  await shown(page);
  expect(new URL(page.url()).search).toBe('?beside=ar');
  await page.locator('.language-button').click();
  await page.locator('#languages ul').first().locator('[lang=ar]').click();
  await page.waitForURL(/\/ar\/.*\?beside=de/);
  await shown(page);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expectQuiet(page);
});

test('an answer of the search opens beside', async () => {
  const page = await visit(beside(pageOf.measure));
  await shown(page);
  await openDialog(page);
  await searchOf(page).field.fill('Medienausweis');
  await page.locator('dialog [data-search-result]').first().click();
  await page.waitForURL(/\?.*beside=ar/);
  await shown(page);
});

test('a page whose address does not say it stands beside too during the visit, until one button ends it', async () => {
  const page = await visit(beside(pageOf.measure));
  await shown(page);
  await page.goto(pageOf.concept);
  await shown(page);
  await page
    .getByRole('button', { name: word('beside.leave') })
    .first()
    .press('Enter');
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('language-button');
  await page.goto(pageOf.measure);
  expect(await page.locator(rows).count()).toBe(0);
});

test('a way to a section of the page leaves both languages as they stand', async () => {
  const page = await visit(beside(pageOf.record));
  await shown(page);
  const before = await page.locator(rows).count();
  await page.evaluate(() => (location.hash = document.querySelector('article h2')?.id ?? ''));
  await page.waitForURL(/#./);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await shown(page);
  expect(await page.locator(rows).count()).toBe(before);
});

test('Back leaves the other language, Forward shows it again', async () => {
  const page = await open(pageOf.measure);
  await choose(page, 'ar');
  await shown(page);
  await page.goBack();
  expect(await page.locator(rows).count()).toBe(0);
  await page.goForward();
  await shown(page);
});

test('a term opens its definition on either side, in the language of the side', async () => {
  const page = await visit(beside(pageOf.measure));
  await shown(page);
  for (const side of ['de', 'ar']) {
    await page.locator(`${rows} > [lang=${side}] button.term`).first().click();
    const opened = page.locator('.definition:popover-open');
    await opened.waitFor();
    expect(await opened.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(side);
    await page.keyboard.press('Escape');
  }
});

test('what the reader has before their eyes stays there when the other language comes and goes', async () => {
  const page = await open(pageOf.record, { viewport: phone });
  const heading = page.locator('article h2').first();
  await heading.evaluate((element) => element.scrollIntoView());
  const top = async (): Promise<number> => (await heading.boundingBox())?.y ?? 0;
  const before = await top();
  // Playwright scrolls to what it clicks, also where that sticks to the window.
  for (const button of ['.language-button', '#languages [data-beside=ar]']) {
    await page.locator(button).evaluate((element: HTMLElement) => element.click());
  }
  await shown(page);
  expect(Math.abs((await top()) - before)).toBeLessThan(60);
});

test('where the other language does not come, the page says so with a link to it, and another try is one', async () => {
  const page = await open(pageOf.measure, {}, intercepted);
  await page.route('**/ar/**', (route) => route.abort());
  await choose(page, 'ar');
  const status = page.getByRole('status').first();
  await status.getByText(word('beside.failed')).waitFor();
  expect(await status.locator('a').getAttribute('href')).toMatch(/\/ar\/vorhaben\/abendoeffnung\/$/);
  expect(await page.locator('article h1').isVisible()).toBe(true);
  await page.unroute('**/ar/**');
  await choose(page, 'ar');
  await shown(page);
});

test('a language that is not there, and the page’s own, change nothing', async () => {
  for (const tag of ['de', 'xx', '"><script>']) {
    const page = await visit(beside(pageOf.measure, encodeURIComponent(tag)));
    await page.locator('html:not([data-beside])').waitFor();
    expect(await page.locator(rows).count(), tag).toBe(0);
    expect(await page.locator('article h1').isVisible(), tag).toBe(true);
  }
});

test('on paper both languages stand in two columns', async () => {
  const page = await open(beside(pageOf.measure), { viewport: phone });
  await shown(page);
  await page.emulateMedia({ media: 'print' });
  const row = page.locator(`${rows}:not(.beside-whole)`).first();
  expect(await row.evaluate((element) => getComputedStyle(element).gridTemplateColumns.split(' ').length)).toBe(2);
});

test('the front page asks for a query once, and leads on in both languages', async () => {
  const page = await visit(beside(pageOf.home));
  await shown(page);
  expect(await page.locator('main search').count()).toBe(1);
  const ways = page.locator(`${rows} .ways`);
  expect(await ways.evaluateAll((found) => found.map((nav) => nav.closest('[lang]')?.getAttribute('lang')))).toEqual([
    'de',
    'ar',
  ]);
});

/** On a phone, targets may be too small for a finger; all else is the same as on a desktop. */
const targetsOnly = { onlyRules: ['target-size'] };

test.each([
  ['a measure, on a desktop', pageOf.measure, {}, {}],
  ['a measure, on a phone', pageOf.measure, { viewport: phone }, targetsOnly],
  ['the front page', pageOf.home, {}, {}],
  ['the timeline', pageOf.timeline, {}, {}],
  ['a concept', pageOf.concept, {}, {}],
])('two languages side by side raise no barrier that axe finds: %s', async (_what, address, options, how) => {
  const page = await visit(beside(address), options);
  await shown(page);
  expect(await runAxe(page, how)).toEqual([]);
  if (address !== pageOf.measure) return;
  await page.locator('.language-button').click();
  // The menu lies over the page, which takes no notice of it.
  expect(await runAxe(page, { ...how, scope: '.site-header' })).toEqual([]);
});
