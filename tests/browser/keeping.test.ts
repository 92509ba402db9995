import { cp, mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { siteInPlace, takeOver } from '../../src/build/disk/hand-over.ts';
import { writeFiles } from '../../src/build/disk/write-files.ts';
import type { Files } from '../../src/core/files.ts';
import { workerFiles, workerOptions } from '../../src/outputs/worker-lists.ts';
import { serve, type RunningServer } from '../../src/server/serve.ts';
import { dist, projectRoot } from '../setup/built-site.ts';
import { weightOf } from '../setup/weight.ts';
import { word, wordsIn } from '../setup/words.ts';
import { useBrowser } from './helpers.ts';
import { pageIn, pageOf } from './site-pages.ts';

const { browser } = useBrowser();
let folder = '';
let server: RunningServer;
let context: BrowserContext;
let page: Page;

/** Two pages, with some words of theirs before and after a change, of which the rest of the site takes no notice. */
const read = {
  aims: { address: 'de/plan/ziele/', before: 'soll auch am Abend', after: 'soll nun auch am Abend' },
  reasons: {
    address: 'de/plan/anlass/',
    before: 'steht oben in der Altstadt',
    after: 'steht nun oben in der Altstadt',
  },
};

/** The site as `build:downloads` makes it once more of what was built: its pages, stamped, its worker and its lists. */
const built = await takeOver(siteInPlace(projectRoot));
const madeAnew = (pages = built.pages): Promise<Files> =>
  workerFiles({ pages, files: built.files }, workerOptions(built.site));

/** What differs in the next build, where the words of two pages are others. */
const next = await madeAnew(
  built.pages.map((shown) => {
    const change = Object.values(read).find(({ address }) => shown.path === `${address}index.html`);
    if (!change) return shown;
    expect(shown.html).toContain(change.before);
    return { ...shown, html: shown.html.replaceAll(change.before, change.after) };
  }),
);

test('of the same pages, a build makes the same worker, lists and stamps', async () => {
  const made = await madeAnew();
  expect(made.size).toBeGreaterThan(built.pages.length);
  const others = [...made].filter(([path, bytes]) => !readFileSync(join(dist, path)).equals(bytes));
  expect(others.map(([path]) => path)).toEqual([]);
});

// A site of the file’s own: it is changed, and after each test is as it was. Its server goes away.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  await cp(dist, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  server = await serve({ folder, port: 0 });
  context = await browser().newContext({ baseURL: `${server.url}/` });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server.close();
  writeFiles(folder, new Map([...next.keys()].map((path) => [path, readFileSync(join(dist, path))])));
});

/** Visits a page and waits until the worker has kept it. */
async function visit(address: string): Promise<void> {
  await page.goto(address);
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match(location.pathname))), { timeout: 15_000 })
    .toBe(true);
}

async function heading(address: string): Promise<string> {
  await page.goto(address, { waitUntil: 'load' });
  return page.locator('h1').innerText();
}

/** The words of a page that is read: those before the change or those after it. */
async function wordsOf({ address, before, after }: (typeof read)['aims']): Promise<string> {
  await page.goto(address, { waitUntil: 'load' });
  const text = await page.locator('main').innerText();
  return [before, after].find((words) => text.includes(words)) ?? text;
}

async function openPanel(): Promise<void> {
  await page.goto(pageOf.downloads);
  await page.locator('[data-keep] summary').click();
}

/** Puts the next build in the place of the site. */
function publish({ without = '' } = {}): void {
  writeFiles(folder, new Map([...next].filter(([path]) => path !== without)));
}

test('pages that were read open without a network, with their styles; another page says which are here', async () => {
  await visit(read.aims.address);
  await visit(read.reasons.address);
  await context.setOffline(true);
  expect(await wordsOf(read.aims)).toBe(read.aims.before);
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  expect(await heading(pageOf.bodies)).toBe(word('keep.absent'));
  expect(await page.locator('li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    `/${read.aims.address}`,
    `/${read.reasons.address}`,
  ]);
  await page.goto(pageIn('uk', pageOf.bodies));
  expect(await page.locator('li a').count(), 'where nothing of a language is here, all that is').toBe(2);
});

test.each([
  ['a file of no language', ['de/plan/ziele/', ''], 'data/glossary.csv', 'de'],
  ['a page of a language of which nothing is here', ['', 'ar/'], 'uk/', 'ar'],
  ['a page of a language of which something is here', ['fa/', 'ar/', ''], 'ar/plan/ziele/', 'ar'],
  ['where a language lacks the words', ['fa/'], 'fa/plan/ziele/', 'de'],
])('the page for what is not here has words, and says of which language they are: %s', async (_, read, asked, lang) => {
  for (const address of ['de/', ...read]) await visit(address);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete('/de/');
  });
  await context.setOffline(true);
  const words = wordsIn(lang)['keep.absent'];
  expect(await heading(asked)).toBe(words);
  expect(await page.title()).toBe(words);
  expect(
    await page.locator('h1').evaluate((shown) => shown.closest('[lang]')?.getAttribute('lang')),
    'the language of the words',
  ).toBe(lang);
  for (const link of await page.locator('li a').all())
    expect(await link.getAttribute('lang')).toBe((await link.getAttribute('href'))?.split('/')[1] || 'de');
});

test('the worker asks for its own small program only, and keeps a page from what the browser has', async () => {
  const asked = { page: new Set<string>(), worker: new Set<string>() };
  context.on(
    'request',
    (request) => void asked[request.serviceWorker() ? 'worker' : 'page'].add(new URL(request.url()).pathname),
  );
  await visit(read.aims.address);
  expect([...asked.worker].filter((path) => !asked.page.has(path))).toEqual(['/sw.js']);
  expect(weightOf('/sw.js')).toBeLessThanOrEqual(1220);
});

test('a language is kept on request, with size and progress told; then pages and search need no network', async () => {
  await openPanel();
  const status = page.locator('[data-keep] [role=status]');
  await expect.poll(() => status.innerText()).toMatch(/\d [kM]B/);
  const told = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const bar = document.querySelector('progress')!;
        const values = new Set<number>();
        new MutationObserver(() => {
          values.add(bar.value);
          if (bar.hidden && values.size > 1) resolve(values.size);
        }).observe(bar, { attributes: true });
      }),
  );
  await page.getByRole('button', { name: word('keep.keep'), exact: true }).click();
  expect(await told).toBeGreaterThan(10);
  await expect.poll(() => status.innerText()).toBe(word('keep.kept'));
  await context.setOffline(true);
  expect(await heading(pageOf.measure)).toBe('Am Abend offen');
  await page.goto(`${pageOf.search}?q=Werft`);
  await page.locator('[data-search-results][data-ready] [data-search-result]').first().waitFor();
});

test('a new build takes over as a whole: pages read before come anew, and none of the old one is left', async () => {
  await visit(read.aims.address);
  await visit(read.reasons.address);
  publish();
  await page.goto(pageOf.bodies);
  await expect
    .poll(
      () =>
        page.evaluate(
          async ({ address, after }) =>
            (await caches.keys()).length === 1 &&
            Boolean((await (await caches.match(`/${address}`))?.text())?.includes(after)),
          read.reasons,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  await context.setOffline(true);
  expect(await wordsOf(read.aims)).toBe(read.aims.after);
  expect(await wordsOf(read.reasons)).toBe(read.reasons.after);
});

test('while a new build cannot be fetched as a whole, the old one stays as a whole', async () => {
  await visit(read.aims.address);
  await visit(read.reasons.address);
  // The page of the new build is there; what fetches the others anew is not. It was never there: a browser looks for a
  // new worker when it likes.
  await rm(join(folder, 'sw-update.js'));
  publish({ without: 'sw-update.js' });
  expect(await wordsOf(read.aims)).toBe(read.aims.after);
  // Whatever becomes of the worker of the new build has become of it when none is being installed any more.
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const isBusy = (): Promise<boolean> =>
    page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.ready;
      return Boolean(installing ?? waiting);
    });
  await expect.poll(isBusy, { timeout: 20_000 }).toBe(false);
  await context.setOffline(true);
  expect(await wordsOf(read.aims)).toBe(read.aims.before);
  expect(await wordsOf(read.reasons)).toBe(read.reasons.before);
});

test('keeping can be switched off: nothing stays on the device, and nothing is kept from then on', async () => {
  await visit(read.aims.address);
  await openPanel();
  await page.getByRole('button', { name: word('keep.off') }).click();
  await expect.poll(() => page.locator('[data-keep] [role=status]').innerText()).toBe(word('keep.offDone'));
  await page.goto(read.reasons.address, { waitUntil: 'networkidle' });
  expect(
    await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]),
  ).toEqual([0, 0]);
});
