import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from '@polka/compression';
import { answerFrom, isFile } from './answer.ts';
import { parseHeaders } from './headers-file.ts';

/** As hosts do it on the fly: what shrinks is compressed, at a level that takes milliseconds. */
const compress = compression({ brotli: true, level: 6, mimes: /^text\/|json|xml|wasm/ });

/** What to serve, and where. */
export interface ServeOptions {
  /** The built site. */
  folder: string;
  /** The port; 0 takes any free one. */
  port: number;
  /** The path under which the site lives, like `/policy`; `/` or nothing for the root. */
  basePath?: string;
}

/** A running server. */
export interface RunningServer {
  /** The site's address with its base path and without a slash at the end, so that `${url}/en/` is a page. */
  url: string;
  /** Stops it, and what it is sending. */
  close: () => Promise<void>;
}

/**
 * Serves a built site to this machine alone, as a host like Netlify or Cloudflare Pages would: its `_headers`, `/en`
 * sent on to `/en/`, and `404.html` where there is nothing. Prints nothing.
 *
 * @throws if the folder holds no site, its `_headers` cannot be read, or the port is taken.
 */
export async function serve({ folder, port, basePath = '/' }: ServeOptions): Promise<RunningServer> {
  if (!(await isFile(join(folder, 'index.html'))))
    throw new Error(`There is no built site in ${folder}: it has no index.html. Type: npm run build`);
  const base = basePath.replace(/^\/*/, '/').replace(/\/+$/, '');
  const headers = await readFile(join(folder, '_headers'), 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return '';
    throw error;
  });
  const answer = answerFrom({ folder, base, rules: parseHeaders(headers) });
  const make = (): Server =>
    createServer((request, response) => {
      response.setHeader('vary', 'accept-encoding');
      // A part of a file is a part of its own bytes, not of compressed ones.
      if (request.headers.range) answer(request, response);
      else compress(request, response, () => answer(request, response));
    });
  // Browsers take `localhost` for either address; were only one ours, the other could be another program's.
  const first = await listen(make(), '127.0.0.1', port);
  const bound = (first.address() as AddressInfo).port;
  const second = await listen(make(), '::1', bound).catch(async (error: unknown) => {
    if (isCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) return undefined;
    await close(first);
    throw error;
  });
  return {
    url: `http://localhost:${bound}${base}`,
    close: async () => {
      await Promise.all([first, second].map((server) => server && close(server)));
    },
  };
}

async function listen(server: Server, host: string, port: number): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const taken = `Port ${port} is taken by another program. Stop that program, or choose another port.`;
      reject(isCode(error, 'EADDRINUSE') ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
  return server;
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
