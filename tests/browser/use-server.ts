import { createServer, type RequestListener, type Server } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { answerFrom } from '../../src/server/answer.ts';
import { dist } from '../setup/built-site.ts';
import { useBrowser } from './helpers.ts';

/** A server whose answers a test decides, and a page of a browser that keeps nothing yet. */
interface Served {
  /** What the server does with a request; by turns it is in order and out of order. */
  answer: RequestListener;
  context: BrowserContext;
  page: Page;
}

/** Answers as the built site is served. */
export const inOrder: RequestListener = answerFrom({ folder: dist, base: '', rules: [] });

/** Gives each test of a file a server, in order at first, and a page of its own. */
export function useServer(): Served {
  const { browser } = useBrowser();
  const served = { answer: inOrder } as Served;
  let server: Server;
  beforeEach(async () => {
    served.answer = inOrder;
    server = createServer((request, response) => served.answer(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as { port: number };
    served.context = await browser().newContext({ baseURL: `http://127.0.0.1:${port}/` });
    served.page = await served.context.newPage();
  });
  afterEach(async () => {
    await served.context.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return served;
}
