import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of some content as a server sends it that compresses with brotli at its best. */
export function brotliBytes(content: Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}
