import type { Browser, CDPSession, Page } from 'playwright-core';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../src/printer/browser.ts';
import { pathOfBuiltSite } from '../../src/build/disk/finished-site.ts';
import { readSettings } from '../../src/build/settings.ts';
import { serve } from '../../src/server/serve.ts';
import { distFolder } from '../../src/build/disk/site-folder.ts';
import { brotliBytes } from './brotli-bytes.ts';

/** A served site with a browser to look at it. */
export interface Bench {
  url: string;
  browser: Browser;
  /** Addresses of the measures' pages, in every language. */
  measurePages: string[];
  /** Address of one of them in the source language, in which is searched; of a site without measures, its home page. */
  sourcePage: string;
}

/** Serves the built site, does something with it in a browser, and closes both. */
export async function withSite<Result>(root: string, work: (bench: Bench) => Promise<Result>): Promise<Result> {
  const folder = join(root, distFolder);
  if (!existsSync(folder)) throw new Error(`There is no ${distFolder}/. Run npm run build first.`);
  const { kinds, source } = (await readSettings(root)).settings;
  const server = await serve({ folder, port: 0, basePath: await pathOfBuiltSite(root) });
  const browser = await launchBrowser({ executablePath: process.env['CHROMIUM_PATH'] });
  const measurePages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => new RegExp(`^[\\w-]+/${kinds.measure}/.+/index\\.html$`).test(file))
    // Where a page once was, there is nothing to measure: readers are sent on at once.
    .filter((file) => !readFileSync(join(folder, file), 'utf8').includes('content="noindex"'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
  const sourcePage = measurePages.find((page) => page.startsWith(`${source}/`)) ?? `${source}/`;
  try {
    return await work({ url: server.url, browser, measurePages, sourcePage });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A response's kind and weight, compressed with brotli at its best, as a good server sends it. */
export interface Loaded {
  address: string;
  kind: string;
  bytes: number;
}

/** Collects what a page loads from now on. */
export function collectLoads(page: Page): Promise<Loaded>[] {
  const loads: Promise<Loaded>[] = [];
  page.on('requestfinished', (request) => {
    loads.push(
      request.response().then(async (response) => ({
        address: new URL(request.url()).pathname,
        kind: request.resourceType(),
        bytes: response ? brotliBytes(await response.body()) : 0,
      })),
    );
  });
  return loads;
}

/** What has a slow network: browsers slow the requests of a page down without those of its workers. */
export type Slowed = 'page' | 'page and workers';

/**
 * Slows the main thread down, and the network to 1.6 Mbit/s with 150 ms if asked. The threads of workers are as fast as
 * ever: browsers slow no other.
 */
export async function slowDown(page: Page, times: number, slow4G?: Slowed): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  if (slow4G) {
    const bytesPerSecond = (1.6 * 1024 * 1024) / 8;
    const conditions = {
      offline: false,
      latency: 150,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    };
    // A worker is a target of its own, to which a session of its page has to speak by messages.
    session.on('Target.attachedToTarget', async ({ sessionId }) => {
      const orders = [
        { id: 1, method: 'Network.enable' },
        { id: 2, method: 'Network.emulateNetworkConditions', params: conditions },
      ];
      for (const order of orders)
        await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(order) });
    });
    if (slow4G === 'page and workers')
      await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', conditions);
  }
  return session;
}

/** The middle one of some values. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
