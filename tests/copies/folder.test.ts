import { expect, test } from 'vitest';
import { expectQuiet, runAxe } from '../browser/helpers.ts';
import { hearAll, putEngine } from '../browser/speech-engine.ts';
import { word } from '../setup/words.ts';
import { all, one, useFolders } from './use-folders.ts';

const { open, stick } = useFolders();

// One language of each script, one of which has only begun. Of all others too, links.test.ts reads what they ask for.
test('every page opens without a request to anything but the folder, and without a complaint', async () => {
  const pages = [...stick.files(all).keys()].filter(
    (path) => path.endsWith('.html') && ['de', 'ar', 'uk'].some((tag) => path.startsWith(`${tag}/`)),
  );
  expect(pages.length).toBeGreaterThan(60);
  const page = await open(`${all}/index.html`);
  for (const path of pages) {
    await page.goto(stick.address(`${all}/${path}`), { waitUntil: 'load' });
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop), path).toBe('0px');
  }
  expectQuiet(page);
}, 180_000);

test('the folder of one language begins with its home, and its picker leads to the web and says so', async () => {
  const page = await open(`${one}/index.html`);
  expect(await page.locator('h1').textContent()).toContain('Lünhafen');
  await page.locator('.language-button').click();
  expect(await page.locator('#languages a[lang=ar]').getAttribute('href')).toMatch(/^https:\/\/.*\/ar\/$/);
  expect(await page.locator('#languages .picker-note').isVisible()).toBe(true);
});

test('in the folder of all languages the picker leads to the same page in the other language', async () => {
  const page = await open(`${all}/de/plan/ziele/index.html`);
  await page.locator('.language-button').click();
  await page.locator('#languages a[lang=ar]').click();
  await page.waitForURL(/ar\/plan\/ziele\/index\.html/);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expectQuiet(page);
});

test('in the folder of all languages two of them stand side by side, in that of one none is offered', async () => {
  const page = await open(`${all}/de/vorhaben/abendoeffnung/index.html`);
  await page.locator('.language-button').click();
  await page.locator('#languages [data-beside=ar]').click();
  await page.locator('[data-beside=shown]').waitFor();
  expect(await page.locator('[data-beside-pair] > [lang=ar]').count()).toBeGreaterThan(8);
  await page.locator('.page-turn a').last().click();
  await page.waitForURL(/index\.html\?beside=ar/);
  await page.locator('[data-beside=shown]').waitFor();
  expectQuiet(page);
  const alone = await open(`${one}/de/vorhaben/abendoeffnung/index.html`);
  await alone.locator('.language-button').click();
  expect(await alone.locator('#languages [data-beside]').count()).toBe(0);
});

test('a page of a folder is read aloud from the disk, another language beside it too', async () => {
  const page = await open(`${all}/de/vorhaben/abendoeffnung/index.html`, {}, (each) =>
    putEngine(each, [{ lang: 'de-DE' }, { lang: 'ar-SA' }]),
  );
  await page.evaluate(() => location.assign('?beside=ar'));
  await page.locator('[data-beside=shown]').waitFor();
  await page.locator('.listen').click();
  expect((await hearAll(page))[0]?.text).toBe('Am Abend offen');
  await page.getByLabel(word('listen.sides')).selectOption('other');
  await page.getByRole('button', { name: word('listen.goOn') }).click();
  expect((await hearAll(page)).at(-1)?.lang).toBe('ar');
  expectQuiet(page);
});

test('colours that the reader chose stay from page to page', async () => {
  const page = await open(`${one}/de/plan/ziele/index.html`);
  await page.locator('.theme input[value=dark]').check();
  await page.goto(stick.address(`${one}/de/plan/anlass/index.html`));
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

test('a definition opens in its place', async () => {
  const page = await open(`${one}/de/vorhaben/abendoeffnung/index.html`);
  await page.locator('button.term').first().click();
  expect(await page.locator('.definition:popover-open').isVisible()).toBe(true);
});

test('without JavaScript every page can be read and reached, and the glossary stands in for the search', async () => {
  const page = await open(`${one}/index.html`, { javaScriptEnabled: false });
  await page.locator('.search-button').click();
  await page.locator('noscript a').click();
  await page.waitForURL(/woerter\/index\.html/);
  expect(await page.locator('main a').count()).toBeGreaterThan(10);
  expectQuiet(page);
});

test.each([
  `${all}/index.html`,
  `${one}/index.html`,
  `${all}/ar/woerter/medienausweis/index.html`,
  `${all}/check.html`,
  `${one}/check.html`,
])('%s has no barrier that axe finds', async (name) => {
  const page = await open(name);
  expect(await runAxe(page)).toEqual([]);
});
