import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { expectQuiet } from './helpers.ts';
import { answerAddresses, answered, ask, openAnswers, openDialog, searchOf } from './search-page.ts';
import { pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open } = useSite();

/** Remembers the paths of all that a page asks for from now on. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request: Request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Opens the dialog and waits for the last of what it loads by itself. */
async function openWarm(page: Page): Promise<void> {
  const last = page.waitForResponse('**/*.wasm');
  await openDialog(page);
  await (await last).finished();
}

describe('what the search loads', () => {
  test('nothing before somebody reaches for it, whatever the time', async () => {
    const paths: string[] = [];
    const page = await open(pageOf.measure, {}, async (fresh) => {
      fresh.on('request', (request) => paths.push(new URL(request.url()).pathname));
    });
    await page.waitForLoadState('networkidle');
    const named = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>(
          'link[rel=stylesheet], link[rel=icon], script[src]',
        ),
      ].map((element) => new URL('href' in element ? element.href : element.src).pathname),
    );
    expect(paths.filter((path) => path !== `/${pageOf.measure}` && !named.includes(path))).toEqual([]);
    const before = [...paths];
    await openWarm(page);
    expect(paths.filter((path) => !before.includes(path))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/pagefind\/.*\.wasm$/)]),
    );
  });

  test('it begins with a finger or a button that goes down, before the click', async () => {
    const page = await open(pageOf.measure);
    const wasm = page.waitForRequest('**/*.wasm');
    const dialog = page.waitForRequest('**/_astro/search.*');
    await page.locator('[data-search-open]').first().hover();
    await page.mouse.down();
    await Promise.all([wasm, dialog]);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.mouse.up();
    await ask(page, 'Werft');
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
    expectQuiet(page);
  });

  test('what a first answer needs is there before the first letter; the letter fetches only its answers', async () => {
    const page = await open(pageOf.measure);
    await openWarm(page);
    const paths = requestsOf(page);
    await ask(page, 'Werft');
    expect(
      page.workers().map((worker) => new URL(worker.url()).pathname),
      'it finds in a thread of its own',
    ).toEqual(['/pagefind/engine.js']);
    expect(paths.filter((path) => !/\.pf_(index|fragment)$/.test(path))).toEqual([]);
    await ask(page, 'Leuchtturm');
    paths.length = 0;
    await ask(page, 'Werft');
    expect(
      paths.filter((path) => path.endsWith('.pf_fragment')),
      'nothing twice',
    ).toEqual([]);
    expectQuiet(page);
  });
});

test('what the words of a query need comes beside the WebAssembly, not after it', async () => {
  const page = await open(pageOf.measure);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  const paths = requestsOf(page);
  await openDialog(page);
  await searchOf(page).field.fill('Bücherei');
  for (const kind of ['pf_index', 'pf_fragment'])
    await expect.poll(() => paths.some((path) => path.endsWith(kind)), { message: kind }).toBe(true);
  release();
  await answered(page);
  expect(new Set(paths).size, 'nothing twice').toBe(paths.length);
  expectQuiet(page);
});

test('a search page whose script comes late takes no focus from a reader who is on the way through it', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const page = await open(pageOf.search, {}, (fresh) =>
    fresh.route('**/_astro/search.*.js', async (route) => {
      await held;
      await route.continue();
    }),
  );
  await page.keyboard.press('Tab');
  release();
  await expect.poll(() => searchOf(page).status.textContent()).toBe(word('search.begin'));
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
});

test('a browser that has no workers, and unpacks nothing by itself, finds the same', async () => {
  const answersIn = async (prepare: (page: Page) => Promise<unknown>): Promise<string[]> =>
    answerAddresses(await openAnswers(open, 'Werft', { prepare }));
  const old = await answersIn((page) =>
    page.addInitScript(() => {
      for (const name of ['Worker', 'DecompressionStream']) Reflect.deleteProperty(globalThis, name);
    }),
  );
  expect(old).toEqual(await answersIn(async () => undefined));
  expect(old.length).toBeGreaterThan(0);
});
