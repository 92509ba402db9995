import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serve, type RunningServer, type ServeOptions } from '../../src/server/serve.ts';

let parent = '';
let folder = '';
const running: RunningServer[] = [];

const files = {
  'index.html': '<h1>Choose a language</h1>',
  'en/index.html': '<h1>English</h1>',
  'en/a b/index.html': '<h1>Space</h1>',
  '404.html': '<h1>Nothing here</h1>',
  'empty.txt': '',
  SHA256SUMS: 'abc',
  'site.css': 'a{}',
  'long.txt': 'Words, words, words. '.repeat(100),
  'pagefind/en.pf_meta': 'x',
  _headers: '/*\n  X-Content-Type-Options: nosniff\n/en/*\n  X-Language: en\n',
  '../secret.txt': 'secret',
};

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'server-'));
  folder = join(parent, 'dist');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});
afterEach(() => Promise.all(running.splice(0).map(({ close }) => close())));
afterAll(() => rm(parent, { recursive: true }));

async function start(options: Partial<ServeOptions> = {}): Promise<string> {
  const server = await serve({ folder, port: 0, ...options });
  running.push(server);
  return server.url;
}

const get = (address: string, options: RequestInit = {}): Promise<Response> =>
  fetch(address, { redirect: 'manual', ...options });

/** Asks for a path as it is written; `fetch` would tidy it first. */
function getRaw(
  url: string,
  path: string,
): Promise<{ status: number | undefined; text: string; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    request(url, { path }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, text, location: response.headers.location }));
    })
      .on('error', reject)
      .end();
  });
}

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<h1>Choose a language</h1>'],
    ['/en/', 'text/html; charset=utf-8', '<h1>English</h1>'],
    ['/en/index.html?q=x', 'text/html; charset=utf-8', '<h1>English</h1>'],
    ['/en/a%20b/', 'text/html; charset=utf-8', '<h1>Space</h1>'],
    ['/site.css', 'text/css; charset=utf-8', 'a{}'],
    ['/SHA256SUMS', 'text/plain; charset=utf-8', 'abc'],
    ['/pagefind/en.pf_meta', 'application/octet-stream', 'x'],
    ['/empty.txt', 'text/plain; charset=utf-8', ''],
  ])('%s is sent as %s', async (path, type, text) => {
    const response = await get(`${await start()}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    expect(await response.text()).toBe(text);
  });

  test('HEAD gets the headers alone', async () => {
    const response = await get(`${await start()}/en/`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '16', '']);
  });

  test('other methods are refused', async () => {
    const response = await get(`${await start()}/en/`, { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test.each(['/nothing', '/en/nothing/', '/site.css/', '/_headers', '/nothing%5fhere'])(
    '%s is answered with 404.html',
    async (path) => {
      const response = await get(`${await start()}${path}`);
      expect([response.status, await response.text()]).toEqual([404, '<h1>Nothing here</h1>']);
    },
  );

  test('what shrinks is sent compressed, and a part of it as it is', async () => {
    const url = await start();
    const whole = await get(`${url}/long.txt`, { headers: { 'accept-encoding': 'br' } });
    expect([whole.status, whole.headers.get('content-encoding'), whole.headers.get('vary')]).toEqual([
      200,
      'br',
      'accept-encoding',
    ]);
    expect(await whole.text()).toBe(files['long.txt']);
    const part = await get(`${url}/long.txt`, { headers: { range: 'bytes=1-1099', 'accept-encoding': 'br' } });
    expect([part.status, part.headers.get('content-encoding')]).toEqual([206, null]);
    expect(await part.text()).toBe(files['long.txt'].slice(1, 1100));
  });

  test('a file that is built anew meanwhile is sent anew', async () => {
    const url = await start();
    const first = await get(`${url}/site.css`);
    await writeFile(join(folder, 'site.css'), 'b { }');
    const tag = first.headers.get('etag') ?? '';
    const second = await get(`${url}/site.css`, { headers: { 'if-none-match': tag } });
    expect([second.status, await second.text()]).toEqual([200, 'b { }']);
    await writeFile(join(folder, 'site.css'), files['site.css']);
  });

  test('both addresses of this machine answer', async () => {
    const { port } = new URL(await start());
    expect((await get(`http://127.0.0.1:${port}/en/`)).status).toBe(200);
    expect((await get(`http://localhost:${port}/en/`)).status).toBe(200);
  });
});

describe('headers', () => {
  test('come from _headers, for the paths that it names', async () => {
    const url = await start();
    const seen = async (path: string): Promise<(string | null)[]> => {
      const { headers } = await get(`${url}${path}`);
      return [headers.get('x-content-type-options'), headers.get('x-language')];
    };
    expect(await seen('/')).toEqual(['nosniff', null]);
    expect(await seen('/en/')).toEqual(['nosniff', 'en']);
    expect(await seen('/nothing')).toEqual(['nosniff', null]);
  });
});

describe('folders', () => {
  test.each([
    ['/en', '/en/'],
    ['/en?q=a%20b&c', '/en/?q=a%20b&c'],
    ['/en/a%20b', '/en/a%20b/'],
  ])('%s is sent on to %s', async (path, location) => {
    const response = await get(`${await start()}${path}`);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  test('a redirect never leads to another host', async () => {
    expect(await getRaw(await start(), '//en')).toMatchObject({ status: 400, location: undefined });
  });
});

describe('base path', () => {
  test.each(['/policy', '/policy/', 'policy'])('%s', async (basePath) => {
    const url = await start({ basePath });
    expect(url).toMatch(/^http:\/\/localhost:\d+\/policy$/);
    expect(await (await get(`${url}/en/`)).text()).toBe('<h1>English</h1>');
    expect((await get(`${url}/en/`)).headers.get('x-language')).toBe('en');
    expect((await get(url)).headers.get('location')).toBe('/policy/');
    expect((await get(`${url}/en`)).headers.get('location')).toBe('/policy/en/');
    expect((await get(`${url}/nothing`)).status).toBe(404);
    expect((await get(new URL('/en/', url).href)).status).toBe(404);
    expect((await get(new URL('/policyx/en/', url).href)).status).toBe(404);
  });
});

describe('paths that lead out of the folder', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/en/../../secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/en/%00',
    '/%',
    '/%c0%ae%c0%ae/secret.txt',
    'http://other.example/../secret.txt',
  ])('%s', async (path) => {
    const { status, text } = await getRaw(await start(), path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('secret');
  });
});

describe('starting and stopping', () => {
  test('says that the port is taken', async () => {
    const port = Number(new URL(await start()).port);
    await expect(serve({ folder, port })).rejects.toThrow(`Port ${port} is taken`);
  });

  test('says that there is no site', async () => {
    await expect(serve({ folder: join(folder, 'en', 'a b', 'x'), port: 0 })).rejects.toThrow(
      'There is no built site in',
    );
  });

  test('gives the port back', async () => {
    const server = await serve({ folder, port: 0 });
    await (await get(`${server.url}/en/`)).text();
    await server.close();
    await start({ port: Number(new URL(server.url).port) });
  });
});
