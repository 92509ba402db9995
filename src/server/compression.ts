import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Types that shrink when they are compressed; pictures, fonts and archives do not. */
const compressible =
  /^(?:text\/|application\/(?:json|javascript|wasm|xml|manifest\+json|[a-z.]+\+(?:xml|json))|image\/svg\+xml)/;

/** Compressed files by path and time of change, so that each is compressed once. */
const compressed = new Map<string, Promise<Buffer>>();

/** Whether a file of a type should be compressed for a client that says what it accepts. */
export function wantsBrotli(contentType: string, acceptEncoding: string | undefined): boolean {
  return compressible.test(contentType) && /\bbr\b/.test(acceptEncoding ?? '');
}

/**
 * A file compressed with brotli, at a quality that takes milliseconds, as hosts do it on the fly.
 * @param changed the file's time of change; a file that changes is compressed again
 */
export function brotliFile(file: string, changed: number): Promise<Buffer> {
  const key = `${file}\0${changed}`;
  const known = compressed.get(key);
  if (known) return known;
  const made = readFile(file).then((content) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength },
    }),
  );
  compressed.set(key, made);
  return made;
}
