import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliBytes } from '../../scripts/bench/brotli-bytes.ts';
import { dist } from './built-site.ts';

/** Bytes of a file of the built site, compressed, by its address on a site without a path. */
export function weightOf(address: string): number {
  const path = decodeURIComponent(address).replace(/\/$/, '/index.html');
  return brotliBytes(readFileSync(join(dist, path)));
}
