import { brotliCompressSync, constants } from 'node:zlib';
import { digest } from '../../src/core/digest.ts';

/** What was weighed: brotli at its best takes its time, and all pages load the same styles and scripts. */
const weighed = new Map<string, number>();

/** Bytes of some content as a server sends it that compresses with brotli at its best. */
export function brotliBytes(content: Uint8Array): number {
  const name = digest(content);
  const bytes =
    weighed.get(name) ?? brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
  weighed.set(name, bytes);
  return bytes;
}
