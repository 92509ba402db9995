import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stamped } from '../../src/core/stamped.ts';
import type { VocabularyFile } from '../../src/search/words/vocabulary-file.ts';
import { word } from '../setup/words.ts';
import { answerAddresses, answered, ask, openAnswers, openDialog, searchOf } from './search-page.ts';
import { pageOf } from './site-pages.ts';
import { intercepted, useSite } from './use-site.ts';

const { open } = useSite();

/** What becomes of files on their way. */
const faults: Record<string, (route: Route) => Promise<void>> = {
  'does not come': (route) => route.abort(),
  'comes empty': (route) => route.fulfill({ status: 200, body: '' }),
  'comes cut off': (route) => refill(route, (bytes) => bytes.subarray(0, bytes.length - 20)),
  'comes altered': (route) => refill(route, (bytes) => bytes.fill(0x20, bytes.length >> 1, (bytes.length >> 1) + 4)),
  'comes as a page that asks for a password': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' }),
};

async function refill(route: Route, change: (bytes: Buffer) => Buffer): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
}

describe('when the search fails', () => {
  test.each([
    ['**/pagefind/engine.js*', 'does not come'],
    ['**/pagefind/engine.js*', 'comes empty'],
    ['**/start.*.txt', 'comes cut off'],
    ['**/terms.txt', 'comes altered'],
    ['**/*.wasm', 'comes altered'],
    ['**/*.pf_index', 'comes empty'],
    ['**/*.pf_fragment', 'comes cut off'],
    ['**/pagefind/**', 'comes as a page that asks for a password'],
  ])('because %s %s, it says so, and “Try again” works without a reload', async (file, what) => {
    const page = await open(pageOf.measure, {}, intercepted);
    await page.route(file, faults[what] ?? expect.fail(what));
    await openDialog(page);
    const { field, list, answers } = searchOf(page);
    await field.fill('Werft');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toBe(word('search.failed'));
    expect(await list.getAttribute('data-ready')).toBeNull();
    expect(await page.locator('.search-rest').getByRole('link').getAttribute('href')).toBe(`/${pageOf.glossary}`);
    await page.unroute(file);
    await page.getByRole('button', { name: word('search.retry') }).click();
    await answered(page);
    expect(await answers.count()).toBeGreaterThan(0);
    expect(await alert.count()).toBe(0);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('because another build is on the server meanwhile, it goes on with that by itself', async () => {
    let isBefore = true;
    const page = await open(pageOf.measure, {}, (fresh) =>
      fresh.route('**/start.de.txt', async (route) => {
        if (!isBefore) return route.continue();
        isBefore = false;
        // The lists of a build whose pieces are gone.
        const { sum: _, ...start } = (await (await route.fetch()).json()) as { sum: string; words: VocabularyFile };
        const pieces = start.words.pieces.map(([first, path]) => [first, path.replace('_', '_0')]);
        const list = 'list' in start ? String(start.list).replaceAll(/qde_./g, 'qde_0') : '';
        await route.fulfill({ body: Buffer.from(stamped({ ...start, list, words: { ...start.words, pieces } })) });
      }),
    );
    await openDialog(page);
    await ask(page, 'Werft');
    expect(isBefore).toBe(false);
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('because a file is gone from the server, it says so too', async () => {
    const page = await open(pageOf.measure, {}, intercepted);
    await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await openDialog(page);
    await searchOf(page).field.fill('Werft');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe(word('search.failed'));
  });

  test('old answers do not stand under a failure', async () => {
    const page = await openAnswers(open, 'Werft', { prepare: intercepted });
    await page.route('**/*.pf_fragment', (route) => route.abort());
    await searchOf(page).field.fill('Kai');
    await page.getByRole('alert').waitFor();
    expect(await answerAddresses(page)).toEqual([]);
  });

  test('because more answers do not come, those that are there stay', async () => {
    const page = await openAnswers(open, 'Bücherei', { prepare: intercepted });
    await page.route('**/*.pf_fragment', (route) => route.abort());
    await page.getByRole('button', { name: word('search.more') }).click();
    await page.getByRole('alert').waitFor();
    expect(await answerAddresses(page)).toHaveLength(10);
    await page.unroute('**/*.pf_fragment');
    await page.getByRole('button', { name: word('search.retry') }).click();
    await expect.poll(async () => (await answerAddresses(page)).length).toBeGreaterThan(10);
  });

  test('because the dialog itself does not come, the page of the search opens', async () => {
    const page = await open(pageOf.measure, {}, intercepted);
    await page.route('**/_astro/search.*', (route) => route.abort(), { times: 1 });
    await page.keyboard.press('/');
    await page.waitForURL(`**/${pageOf.search}`);
    await ask(page, 'Werft');
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
  });

  test('because the dialog hangs on its way, the page of the search opens after some seconds', async () => {
    const page = await open(pageOf.measure, {}, async (fresh) => {
      await fresh.clock.install();
      await fresh.route('**/_astro/search.*', () => undefined, { times: 1 });
    });
    const asked = page.waitForRequest('**/_astro/search.*');
    await page.keyboard.press('/');
    await asked;
    await page.clock.fastForward(7000);
    await page.waitForURL(`**/${pageOf.search}`);
  });

  test('because a file does not come at all, it says that it is slow, and what comes late is an answer', async () => {
    const page = await open(pageOf.measure, {}, async (fresh) => {
      await fresh.clock.install();
      await intercepted(fresh);
    });
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.pf_index', async (route) => {
      await held;
      await route.continue();
    });
    await openDialog(page);
    await searchOf(page).field.fill('Werft');
    await page.clock.fastForward(7000);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe(word('search.slow'));
    expect(await page.locator('.search-rest').getByRole('link').getAttribute('href')).toBe(`/${pageOf.glossary}`);
    release();
    await answered(page);
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('because the script of its page does not come, the page has words and leads to the glossary', async () => {
    const page = await open(`${pageOf.search}?q=Werft`, {}, (fresh) =>
      fresh.route('**/_astro/search.*', (route) => route.abort()),
    );
    await page.getByText(word('search.slow')).waitFor();
    const way = page.getByRole('main').getByRole('link', { name: word('search.glossary') });
    expect(await way.getAttribute('href')).toBe(`/${pageOf.glossary}`);
    expect(await searchOf(page).list.getAttribute('data-ready')).toBeNull();
  });

  test('because the browser has no WebAssembly, it leads to the glossary', async () => {
    const page = await open(`${pageOf.search}?q=Werft`, {}, (fresh) =>
      fresh.addInitScript(() => {
        for (const name of ['Worker', 'WebAssembly']) Reflect.deleteProperty(globalThis, name);
      }),
    );
    await page.getByRole('alert').waitFor();
    expect(
      await page
        .locator('.search-rest')
        .getByRole('link', { name: word('search.glossary') })
        .getAttribute('href'),
    ).toBe(`/${pageOf.glossary}`);
  });
});
