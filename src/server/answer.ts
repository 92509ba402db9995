import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliFile, wantsBrotli } from './compression.ts';
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
const hostFiles = new Set(['_headers', '_redirects']);

/** Answers one request from the files of a site. Rejects only if the connection breaks. */
export async function answer(
  { folder, base, rules }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const plain = (status: number, text: string): void =>
    void response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  const redirect = (): void =>
    void response.writeHead(302, { location: `${path}/${query === undefined ? '' : `?${query}`}` }).end();

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return plain(405, 'Only GET and HEAD are answered here.');
  }
  if (base !== '' && path === base) return redirect();
  if (!path.startsWith(`${base}/`)) return plain(404, `This site lives at ${base}/`);
  const segments = segmentsOf(path.slice(base.length));
  if (!segments) return plain(400, 'This address cannot be read.');

  const sitePath = `/${segments.join('/')}`;
  const wanted = join(folder, ...segments);
  for (const [name, value] of headersFor(rules, sitePath)) response.setHeader(name, value);
  if (!hostFiles.has(sitePath.slice(1))) {
    if (sitePath.endsWith('/')) {
      if (await send(join(wanted, 'index.html'), 200, request, response)) return;
    } else if (await send(wanted, 200, request, response)) {
      return;
    } else if (await isFile(join(wanted, 'index.html'))) {
      return redirect();
    }
  }
  if (!(await send(join(folder, '404.html'), 404, request, response))) plain(404, 'There is nothing at this address.');
}

/** Sends a file and says so; where there is none, sends nothing. */
async function send(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  if (!response.hasHeader('content-type')) response.setHeader('content-type', contentType(file));
  response.setHeader('vary', 'accept-encoding');
  if (wantsBrotli(String(response.getHeader('content-type')), String(request.headers['accept-encoding']))) {
    const content = await brotliFile(file, found.mtimeMs);
    response.writeHead(status, { 'content-encoding': 'br', 'content-length': content.byteLength });
    response.end(request.method === 'HEAD' ? undefined : content);
    return true;
  }
  response.writeHead(status, { 'content-length': found.size });
  if (request.method === 'HEAD') response.end();
  // `end` keeps a file that grows meanwhile within the length that was announced; an empty file has no last byte.
  else if (found.size === 0) response.end();
  else await pipeline(createReadStream(file, { end: found.size - 1 }), response);
  return true;
}

/**
 * The parts of a path as the file system would name them, the last one empty for a folder.
 *
 * @returns nothing where a part could lead out of the folder, or where `//` could make a redirect lead to another host.
 */
function segmentsOf(path: string): string[] | undefined {
  try {
    const segments = path.slice(1).split('/').map(decodeURIComponent);
    const unsafe = segments.some(
      (segment, index) => (segment === '' && index < segments.length - 1) || /^\.\.?$|[/\\\0]/.test(segment),
    );
    return unsafe ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** Whether there is a file, and not a folder, at a path. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
