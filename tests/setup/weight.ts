import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './built-site.ts';

/** Bytes of some content as a server sends it that compresses with brotli at its best. */
function brotliBytes(content: Uint8Array | string): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}

/** Bytes of a file of the built site, compressed, by its address on a site without a path. */
export function weightOf(address: string): number {
  const path = decodeURIComponent(address).replace(/\/$/, '/index.html');
  return brotliBytes(readFileSync(join(dist, path)));
}
