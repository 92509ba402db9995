import { deflateRawSync, gunzipSync } from 'node:zlib';
import { checksum } from '../../core/checksum.ts';
import { piecePath, type Piece } from '../words/index-files.ts';
import { close, createIndex, type IndexFile } from 'pagefind';

export type { IndexFile };

/** Pagefind begins its files with this. */
const signature = Buffer.from('pagefind_dcd');

/**
 * The files of Pagefind's index of some pages, and of its program.
 * @param pages each with its path in the site
 * @throws an error with Pagefind's words when a page cannot be indexed
 */
export async function runPagefind(pages: readonly { path: string; html: string }[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index was not begun: ${errors.join('; ')}`);
  const added = await Promise.all(
    pages.map(({ path, html }) => index.addHTMLFile({ sourcePath: path, content: html })),
  );
  const { files, errors: failures } = await index.getFiles();
  const problems = [...added, { errors: failures }].flatMap((each) => each.errors);
  if (problems.length > 0) throw new Error(`The search index was not finished: ${problems.join('; ')}`);
  return files;
}

/** Ends Pagefind's process, which all runs share. */
export const endPagefind = close;

/** What is in a file of Pagefind's. */
export function unzip(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(signature.byteLength);
}

/** What files are compressed with, and its checksum, which is the same for many. */
export interface Dictionary {
  bytes: Uint8Array;
  sum: string;
}

/** Some bytes as what files are compressed with. */
export function toDictionary(bytes: Uint8Array): Dictionary {
  return { bytes, sum: checksum(bytes) };
}

const noDictionary = toDictionary(new Uint8Array());

/** A file by its name, which says what is in it; compressed. */
export interface NamedFile extends IndexFile {
  name: string;
}

/**
 * Gives a file of a language its name: a reader's browser looks whether what comes under it is that.
 * @param dictionary what it is compressed with: with another it is another file
 */
export function nameFile(
  kind: Piece,
  locale: string,
  content: Uint8Array,
  { bytes: dictionary, sum }: Dictionary = noDictionary,
): NamedFile {
  const name = `${locale}_${checksum(content, sum)}`;
  return { name, path: piecePath(kind, name), content: deflateRawSync(content, { level: 9, dictionary }) };
}
