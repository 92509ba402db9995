import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { languages, tags, word } from '../setup/words.ts';
import { expectQuiet } from './helpers.ts';
import { lost, pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';
import { siteUrl } from '../setup/built-site.ts';

const { visit } = useSite();

/** Where the links of the page's text lead. */
function ways(page: Page): Promise<(string | null)[]> {
  return page
    .locator('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

test.each([
  'de/nirgendwo/',
  'de/vorhaben/leseboott',
  'nirgendwo',
  'de/woerter/teilhabe.html',
  'de/%E0%A4%A/',
  '_headers',
])('/%s is answered with 404 or 400, never as if it were a page', async (address) => {
  const { status } = await fetch(`${siteUrl}/${address}`);
  expect(status).toBe(address.includes('%') ? 400 : 404);
});

test('a page that does not exist says so in the language of its address and leads on', async () => {
  const page = await visit('de/vorhaben/leseboott/');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await page.locator('h1').textContent()).toBe(word('notFound.title'));
  expect(await page.locator('main p').first().isVisible()).toBe(true);
  const links = await ways(page);
  expect(links).toEqual(expect.arrayContaining(['/de/', '/de/vorhaben/', '/de/woerter/']));
  for (const link of links) expect((await fetch(new URL(link ?? '', page.url()))).status, `${link}`).toBe(200);
  expectQuiet(page, lost);
});

test('its link to the search takes the words of the address along', async () => {
  const page = await visit('de/vorhaben/am-kai.html');
  await page
    .locator('main section[lang=de]')
    .getByRole('link', { name: word('search.title') })
    .click();
  await page.waitForURL(`**/${pageOf.search}?q=am+kai`);
  await page.locator('[data-search-results][data-ready] a').first().waitFor();
});

test('the language of the address comes first, and names the page', async () => {
  const page = await visit('ar/nirgendwo/');
  const sections = await page
    .locator('main section')
    .evaluateAll((all) => all.map((section) => section.getAttribute('lang')));
  expect(sections[0]).toBe('ar');
  expect(sections.toSorted()).toEqual(tags.toSorted());
  expect(await page.locator('h1').textContent()).toBe(
    await page.locator('main section').first().getAttribute('data-title'),
  );
  expect(await page.locator('html').getAttribute('lang')).toBe('ar');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect((await ways(page))[0]).toBe('/ar/');
});

test('where the address is of no language, that of the browser comes first', async () => {
  const page = await visit('nirgendwo/', { locale: 'ar' });
  expect(await page.locator('main section').first().getAttribute('lang')).toBe('ar');
  expect(await page.locator('html').getAttribute('lang')).toBe('ar');
});

test('without JavaScript it helps in every language, each under its own name', async () => {
  const page = await visit(pageOf.lost, { javaScriptEnabled: false });
  expect(await page.locator('main section h2').allTextContents()).toEqual(languages.map(({ name }) => name));
  expect(await ways(page)).toEqual(expect.arrayContaining(['/de/', '/de/search/', '/de/woerter/']));
});

test('it is kept out of search engines', async () => {
  const page = await visit(pageOf.lost);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
});
