import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentType } from './content-types.ts';
import { headersFor, type HeaderRule } from './headers-file.ts';

/** A built site as the server knows it. */
export interface Site {
  folder: string;
  /** The path under which it lives: empty, or a slash and no slash at the end. */
  base: string;
  rules: readonly HeaderRule[];
}

/** Names in the built folder that tell the host something and that no host hands out. */
const hostFiles = new Set(['/_headers', '/_redirects']);

/**
 * Answers requests from the files of a site as they are at that moment: it may be built anew meanwhile.
 * A connection is broken off where a file cannot be read.
 */
export function answerFrom(site: Site): RequestListener {
  const answer = answerOf(site);
  return (request, response) => void answer(request, response).catch(() => response.destroy());
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function answerOf({ folder, base, rules }: Site): Answer {
  const sendFile = sirv(folder, { dev: true, etag: true, dotfiles: true, extensions: [] });

  return async (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const redirect = (): void =>
      void response.writeHead(302, { location: `${path}/${query === undefined ? '' : `?${query}`}` }).end();

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return plain(response, 405, 'Only GET and HEAD are answered here.');
    }
    if (base !== '' && path === base) return redirect();
    if (!path.startsWith(`${base}/`)) return plain(response, 404, `This site lives at ${base}/`);
    const sitePath = readable(path.slice(base.length));
    if (!sitePath) return plain(response, 400, 'This address cannot be read.');

    const file = sitePath.endsWith('/') ? `${sitePath}index.html` : sitePath;
    for (const [name, value] of headersFor(rules, sitePath)) response.setHeader(name, value);
    if (!hostFiles.has(sitePath)) {
      if (await isFile(join(folder, file))) {
        response.setHeader('content-type', contentType(file));
        return sendFile(Object.assign(request, { url: encodeURI(file) }), response);
      }
      if (await isFile(join(folder, file, 'index.html'))) return redirect();
    }
    await sendNotFound(folder, request, response);
  };
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

async function sendNotFound(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => undefined);
  if (!page) return plain(response, 404, 'There is nothing at this address.');
  response.writeHead(404, { 'content-type': contentType('404.html'), 'content-length': page.byteLength });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/**
 * A path with its escaped characters read.
 * @returns nothing where a part could lead out of the folder, or where `//` could make a redirect lead to another host
 */
function readable(path: string): string | undefined {
  try {
    const parts = path.slice(1).split('/').map(decodeURIComponent);
    const isUnsafe = parts.some(
      (part, index) => (part === '' && index < parts.length - 1) || /^\.\.?$|[/\\\0]/.test(part),
    );
    return isUnsafe ? undefined : `/${parts.join('/')}`;
  } catch {
    return undefined;
  }
}

/** Whether there is a file, and not a folder, at a path. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
