import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { workerFiles } from '../../src/outputs/worker-lists.ts';
import { textOf } from '../../src/core/files.ts';
import { word } from '../setup/words.ts';
import { answered, searchOf } from './search-page.ts';
import { pageOf } from './site-pages.ts';
import { inOrder, useServer } from './use-server.ts';

const served = useServer();
const address = 'de/plan/ziele/';
const title = 'Was der Plan will';
const patient = { timeout: 20_000 };
const status = (): Promise<string> => served.page.locator('[data-keep] [role=status]').innerText();
const isKept = (path: string): Promise<boolean> =>
  served.page.evaluate(async (each) => Boolean(await caches.match(each)), `/${path}`);

async function visit(path = address): Promise<void> {
  await served.page.goto(path);
  await expect.poll(() => isKept(path), patient).toBe(true);
}

async function keepLanguage(): Promise<void> {
  await served.page.goto(pageOf.downloads);
  await served.page.locator('[data-keep] summary').click();
  await served.page.getByRole('button', { name: word('keep.keep'), exact: true }).click();
  await expect.poll(status, patient).toBe(word('keep.kept'));
}

async function heading(path = address, shown = served.page): Promise<string> {
  await shown.goto(path, { waitUntil: 'commit' });
  return shown.locator('h1').innerText();
}

/** Servers that the worker waits for, some seconds long. */
const neverAnswers: RequestListener = () => undefined;
const neverEnds: RequestListener = (_, response) =>
  void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write('<!doctype html><html><h1>Ha');

test('pages that were read open when the server never answers, and when it never ends an answer', async () => {
  const other = { address: 'de/plan/anlass/', title: 'Warum es den Plan gibt' };
  await visit();
  await visit(other.address);
  served.answer = (request, response) =>
    (request.url === `/${other.address}` ? neverEnds : neverAnswers)(request, response);
  const second = await served.context.newPage();
  // At once: each waits for its own server.
  expect(await Promise.all([heading(), heading(other.address, second)])).toEqual([title, other.title]);
});

const faults: Readonly<Record<string, RequestListener>> = {
  'breaks an answer off': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': 9999 }).write('<h1>Ha');
    setTimeout(() => response.destroy(), 50);
  },
  'breaks the line': (request) => void request.socket.destroy(),
  'is out of order (500)': (_, response) => void response.writeHead(500).end('<h1>Sorry</h1>'),
  'is overloaded (503)': (_, response) => void response.writeHead(503).end(),
};

test.each(Object.entries(faults))('a page that was read opens when the server %s', async (_, fault) => {
  await visit();
  served.answer = fault;
  expect(await heading()).toBe(title);
});

test('what the server says of a page that is not kept is shown, an error too', async () => {
  await visit();
  served.answer = faults['is out of order (500)']!;
  await served.page.goto(pageOf.bodies);
  expect(await served.page.locator('h1').innerText()).toBe('Sorry');
});

test('where a host drops the slash at the end of addresses, what was read and a kept language open', async () => {
  served.answer = (request, response) => {
    const url = request.url ?? '/';
    if (url !== '/' && url.endsWith('/')) response.writeHead(301, { location: url.slice(0, -1) }).end();
    else inOrder(Object.assign(request, { url: /\.\w+$|\/$/.test(url) ? url : `${url}/` }), response);
  };
  await visit();
  await keepLanguage();
  await served.context.setOffline(true);
  for (const path of [address, address.slice(0, -1), pageOf.measure, pageOf.measure.slice(0, -1)]) {
    const shown = await served.page.goto(path);
    expect([path, shown?.status()]).toEqual([path, 200]);
  }
});

test('where a portal answers in the place of files, a kept language is searched all the same', async () => {
  await visit();
  await keepLanguage();
  served.answer = (request, response) => {
    if (/\.(?:json|js|wasm|pf_\w+)$/.test(request.url?.replace(/\?.*/, '') ?? ''))
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>');
    else inOrder(request, response);
  };
  await served.page.goto(`${pageOf.search}?q=Werft`);
  await answered(served.page);
  expect(await searchOf(served.page).answers.count()).toBeGreaterThan(0);
});

test('where a portal answers in the place of a page, its answer is not kept', async () => {
  await visit();
  served.answer = (request, response) => {
    if (request.url === '/login') response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>');
    else response.writeHead(302, { location: '/login' }).end();
  };
  await served.page.goto(pageOf.bodies);
  await served.context.setOffline(true);
  expect(await heading()).toBe(title);
  await served.page.goto(pageOf.bodies);
  expect(await served.page.locator('h1').innerText()).toBe(word('keep.absent'));
});

test('a browser that keeps nothing says so in the panel, and offers nothing that cannot be done', async () => {
  // As Firefox does in private windows, and every browser where the address is not encrypted.
  await served.context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await served.page.goto(pageOf.downloads);
  await served.page.locator('[data-keep] summary').click();
  await expect.poll(status, patient).toBe(word('keep.blocked'));
  expect(await served.page.locator('[data-keep] button:visible').count()).toBe(0);
});

test('a device without room says so, and keeps what is there', async () => {
  await visit();
  const session = await served.context.newCDPSession(served.page);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: new URL(served.page.url()).origin });
  await served.page.goto(pageOf.downloads);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(served.page.url()).origin,
    quotaSize: usage + 10_000,
  });
  await served.page.locator('[data-keep] summary').click();
  await served.page.getByRole('button', { name: word('keep.keep'), exact: true }).click();
  await expect.poll(status, patient).toBe(word('keep.full'));
  expect(await isKept(address)).toBe(true);
});

test('a site that takes its worker out of service clears what it kept on the next visit', async () => {
  await visit();
  const made = await workerFiles(
    { pages: [], files: new Map() },
    { id: 'lesen-am-wasser', base: '', locales: [], keepsPages: false },
  );
  served.answer = (request, response) => {
    if (request.url !== '/sw.js') return inOrder(request, response);
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(textOf(made, 'sw.js'));
  };
  await served.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const left = (): Promise<number[]> =>
    served.page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await expect.poll(left, patient).toEqual([0, 0]);
});
