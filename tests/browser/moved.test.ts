import { expect, test } from 'vitest';
import { gone, source, tags, word } from '../setup/words.ts';
import { expectQuiet, runAxe } from './helpers.ts';
import { useSite } from './use-site.ts';
import { siteUrl } from '../setup/built-site.ts';

const { open, visit } = useSite();
const site = siteUrl;
const [lost = ''] = Object.keys(gone);

test.each(tags)('from an old address in %s, a reader comes to the section that they came for', async (tag) => {
  const page = await open(`${tag}/`);
  await page.goto(`${site}/${tag}/vorhaben/leseboot/?beside=${source}#was-2025-geschah`);
  await page.waitForURL(`${site}/${tag}/vorhaben/buecherboot/?beside=${source}#was-2025-geschah`);
  expectQuiet(page);
  // The way back leads to where they came from, not to the old address once more.
  await page.goBack();
  await page.waitForURL(`${site}/${tag}/`);
});

test('without scripts, a reader comes to the page', async () => {
  const page = await open(`${source}/`, { javaScriptEnabled: false });
  await page.goto(`${site}/${source}/vorhaben/leseboot/`);
  await page.waitForURL(`${site}/${source}/vorhaben/buecherboot/`);
});

test('a page that is gone says so, and its search looks for what it was', async () => {
  const page = await visit(`${source}/${lost}/`);
  const title = gone[lost]?.titles[source] ?? '';
  expect(await page.locator('h1').innerText()).toBe(word('gone.title'));
  expect(await page.getByRole('main').innerText()).toContain(title);
  expect(await runAxe(page)).toEqual([]);
  await page
    .getByRole('main')
    .getByRole('link', { name: word('search.title') })
    .click();
  await page.waitForURL(`**/${source}/search/?q=${title}`);
  expectQuiet(page);
});
