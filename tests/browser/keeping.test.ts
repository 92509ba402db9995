import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve, type RunningServer } from '../../src/server/serve.ts';
import { addWorker } from '../../src/build/add-worker.ts';
import { useBrowser } from './helpers.ts';
import { weightOf } from '../built/weight.ts';
import { dist } from '../setup/built-site.ts';
import { languages, settings } from '../setup/settings.ts';

const { browser } = useBrowser();
let folder = '';
let server: RunningServer;
let context: BrowserContext;
let page: Page;

// A site of the test’s own: it is changed, and its server goes away.
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  await cp(dist, folder, { recursive: true });
  server = await serve({ folder, port: 0 });
  context = await browser().newContext({ baseURL: `${server.url}/` });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** Visits a page and waits until the worker has kept it. */
async function read(address: string): Promise<void> {
  await page.goto(address);
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match(location.pathname))), { timeout: 15_000 })
    .toBe(true);
}

async function heading(address: string): Promise<string> {
  await page.goto(address, { waitUntil: 'load' });
  return page.locator('h1').innerText();
}

async function openPanel(): Promise<void> {
  await page.goto('en/downloads/');
  await page.locator('[data-keep] summary').click();
}

/** Puts another build in the place of the site: a word of it has changed. */
async function publish(word: string): Promise<void> {
  for (const slug of ['objectives', 'background']) {
    const file = join(folder, 'en', slug, 'index.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1>[^<]*<\/h1>/, `<h1>${word}</h1>`));
  }
  await addWorker(folder, { id: settings.id, base: '', locales: languages.map(({ tag }) => tag) });
}

test('pages that were read open without a network, with their styles, and another page says which are here', async () => {
  await read('en/objectives/');
  await read('en/background/');
  await context.setOffline(true);
  expect(await heading('en/objectives/')).toBe('What the policy aims for');
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  expect(await heading('en/bodies/')).toBe('No network. On this device are:');
  expect(await page.locator('li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '/en/objectives/',
    '/en/background/',
  ]);
  await page.goto('pl/bodies/');
  expect(await page.locator('li a').count(), 'where nothing of a language is here, all that is').toBe(2);
});

test('beyond what a page loads itself, the worker asks for its own small program only, and keeps the page from what the browser has', async () => {
  const asked = { page: new Set<string>(), worker: new Set<string>() };
  context.on(
    'request',
    (request) => void asked[request.serviceWorker() ? 'worker' : 'page'].add(new URL(request.url()).pathname),
  );
  await read('en/objectives/');
  expect([...asked.worker].filter((path) => !asked.page.has(path))).toEqual(['/sw.js']);
  expect(weightOf('/sw.js')).toBeLessThanOrEqual(1100);
});

test('a language is kept on request, its size and progress are told, and all its pages and the search open without a network', async () => {
  await openPanel();
  const status = page.locator('[data-keep] [role=status]');
  await expect.poll(() => status.innerText()).toMatch(/\d MB/);
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
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(await told).toBeGreaterThan(10);
  await expect.poll(() => status.innerText()).toMatch(/^This language is kept/);
  await context.setOffline(true);
  expect(await heading('en/measures/vet-taster/')).toBe('A quick introduction to vocational training');
  await page.goto('en/search/?q=recognition');
  await page.locator('[data-search-results][data-ready] [data-search-result]').first().waitFor();
});

test('a new build takes over as a whole: pages read before come anew, and none of the old one is left', async () => {
  await read('en/objectives/');
  await read('en/background/');
  await publish('A new text');
  await page.goto('en/bodies/');
  await expect
    .poll(
      () =>
        page.evaluate(
          async () =>
            (await caches.keys()).length === 1 &&
            Boolean(
              await caches
                .match('/en/background/')
                .then((answer) => answer?.text())
                .then((text) => text?.includes('A new text')),
            ),
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  await context.setOffline(true);
  expect(await heading('en/objectives/')).toBe('A new text');
  expect(await heading('en/background/')).toBe('A new text');
});

test('while a new build cannot be fetched as a whole, the old one stays as a whole', async () => {
  await read('en/objectives/');
  await read('en/background/');
  await publish('A new text');
  // The page of the new build is there; one that was read is cut off.
  await rm(join(folder, 'sw-update.js'));
  expect(await heading('en/objectives/')).toBe('A new text');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
  await page.waitForTimeout(500);
  await context.setOffline(true);
  expect(await heading('en/objectives/')).toBe('What the policy aims for');
  expect(await heading('en/background/')).toBe('Why this policy');
});

test('keeping can be switched off: nothing stays on the device, and nothing is kept from then on', async () => {
  await read('en/objectives/');
  await openPanel();
  await page.getByRole('button', { name: 'Keep nothing on this device' }).click();
  await expect
    .poll(() => page.locator('[data-keep] [role=status]').innerText())
    .toBe('Nothing is kept on this device any more.');
  await page.goto('en/background/', { waitUntil: 'networkidle' });
  expect(
    await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]),
  ).toEqual([0, 0]);
});
