import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type RunningServer } from '../../src/server/serve.ts';
import { expectQuiet, noiseOf, runAxe, useBrowser } from './helpers.ts';

const { newPage } = useBrowser();

const page = (body: string): string =>
  '<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>' +
  `<body><main><h1>A page</h1>${body}</main></body></html>`;

const files = {
  'index.html': page('<p>Quiet.</p>'),
  'style.html': page('<p style="color:red">Red</p>'),
  'script.html': page('<script>console.log(1)</script>'),
  'throws.html': page('<script src="throws.js"></script>'),
  'throws.js': 'console.error("said"); throw new Error("thrown");',
  'missing.html': page('<script src="nothing.js"></script>'),
  'foreign.html': page('<img src="https://other.example/a.png" alt="A">'),
  'barrier.html': page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p class="pale">Pale</p>'),
  _headers:
    "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; " +
    "img-src 'self' data: https://other.example; style-src 'self'\n",
};

let folder = '';
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helpers-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  server = await serve({ folder, port: 0, basePath: '/under' });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

// A harness that hears nothing would let every test pass.
describe('what a page complains about is heard', () => {
  test('nothing, when there is nothing', async () => {
    const opened = await newPage(server.url);
    await opened.goto('');
    expect(new URL(opened.url()).pathname).toBe('/under/');
    expectQuiet(opened);
  });

  test.each([
    ['style.html', 'cspViolations', 'style-src-attr blocked inline'],
    ['script.html', 'cspViolations', 'script-src-elem blocked inline'],
    ['style.html', 'consoleErrors', 'Content Security Policy'],
    ['throws.html', 'consoleErrors', 'said'],
    ['throws.html', 'pageErrors', 'thrown'],
    ['missing.html', 'failedRequests', '404 http'],
    ['foreign.html', 'foreignRequests', 'https://other.example/a.png'],
    ['foreign.html', 'failedRequests', 'ERR_NAME_NOT_RESOLVED'],
  ] as const)('%s: %s', async (path, kind, text) => {
    const opened = await newPage(server.url);
    await opened.goto(path);
    await expect.poll(() => noiseOf(opened)[kind].join('\n')).toContain(text);
    expect(() => expectQuiet(opened)).toThrow('complained about');
    await opened.close();
  });

  test('what is expected is let pass', async () => {
    const opened = await newPage(server.url);
    await opened.goto('missing.html');
    expectQuiet(opened, [/404/]);
    await opened.close();
  });

  test('from a folder too', async () => {
    const address = pathToFileURL(folder).href;
    const opened = await newPage(`${address}/`);
    await opened.goto(`${address}/index.html`);
    expectQuiet(opened);
    const inside = await newPage(`${address}/en/`);
    await inside.goto(`${address}/index.html`);
    expect(noiseOf(inside).foreignRequests).toEqual([`${address}/index.html`]);
    await opened.close();
  });
});

describe('axe', () => {
  test('finds nothing where there is nothing, and breaks no policy', async () => {
    const opened = await newPage(server.url);
    await opened.goto('');
    expect(await runAxe(opened)).toEqual([]);
    expectQuiet(opened);
    await opened.close();
  });

  test('finds a barrier, and can look at a part and leave a rule out', async () => {
    const opened = await newPage(server.url);
    await opened.goto('barrier.html');
    expect(await runAxe(opened)).toEqual([expect.stringMatching(/^image-alt: .*: img: /)]);
    expect(await runAxe(opened, { scope: '.pale' })).toEqual([]);
    expect(await runAxe(opened, { withoutRules: ['image-alt'] })).toEqual([]);
    await opened.close();
  });
});
