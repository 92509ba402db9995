import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { expectQuiet } from './helpers.ts';
import { useSite } from './site-pages.ts';
import { languages } from '../setup/settings.ts';

const { open } = useSite();

/** Where the links of the page's text lead. */
function ways(page: Page): Promise<(string | null)[]> {
  return page
    .locator('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

test.each(['en/nowhere/', 'en/measures/vet-tasterr', 'nowhere', 'en/glossary/eqf.html', 'en/%E0%A4%A/', '_headers'])(
  '/%s is answered with 404 or 400, never as if it were a page',
  async (address) => {
    const { status } = await fetch(`${inject('siteUrl')}/${address}`);
    expect(status).toBe(address.includes('%') ? 400 : 404);
  },
);

test('a page that does not exist says so in the language of its address and leads on', async () => {
  const page = await open('en/measures/vet-tasterr/');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('h1').textContent()).toBe('This page does not exist');
  expect(await page.locator('main p').first().isVisible()).toBe(true);
  const links = await ways(page);
  expect(links).toEqual(expect.arrayContaining(['/en/', '/en/measures/', '/en/glossary/']));
  for (const link of links) expect((await fetch(new URL(link ?? '', page.url()))).status, `${link}`).toBe(200);
  expectQuiet(page, [/\b404\b/]);
});

test('its link to the search takes the words of the address along', async () => {
  const page = await open('en/measures/prior-learning.html');
  await page.getByRole('main').getByRole('link', { name: 'Search' }).click();
  await page.waitForURL('**/en/search/?q=prior+learning');
  await page.locator('[data-search-results][data-ready] a').first().waitFor();
});

test('the language of the address comes first, and names the page', async () => {
  const page = await open('nb/borte/');
  const sections = await page
    .locator('main section')
    .evaluateAll((all) => all.map((section) => section.getAttribute('lang')));
  expect(sections[0]).toBe('nb');
  expect(sections.toSorted()).toEqual(languages.map(({ tag }) => tag).toSorted());
  expect(await page.locator('h1').textContent()).toBe(
    await page.locator('main section').first().getAttribute('data-title'),
  );
  expect(await page.locator('h1').getAttribute('lang')).toBe('nb');
  expect((await ways(page))[0]).toBe('/nb/');
});

test('without JavaScript it helps in every language', async () => {
  const page = await open('en/nowhere/', { javaScriptEnabled: false });
  expect(await ways(page)).toEqual(expect.arrayContaining(['/en/', '/en/search/', '/en/glossary/']));
});

test('it is kept out of search engines', async () => {
  const page = await open('en/nowhere/');
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
});
