/** The folder of the index, in the site. */
export const indexFolder = 'pagefind';

/** Whether a file of the site, by its path, is one of the index. */
export function isInIndex(path: string): boolean {
  return path.startsWith(`${indexFolder}/`);
}

/**
 * The language that a file of the index belongs to, by its path in the site, as `startFile` and `piecePath` name it;
 * none has what all languages share.
 */
export function languageOfIndexFile(path: string): string | undefined {
  return isInIndex(path) ? /^(?:start\.|\w+\/)([^/._]+)[._]/.exec(path.slice(indexFolder.length + 1))?.[1] : undefined;
}

/** What finds, with what is taken of Pagefind's own program: `src/search/index/program.ts`. */
export const programFile = 'engine.js';

/** What unpacks the index in browsers that do not. */
export const inflateFile = 'inflate.js';

/**
 * Pagefind's WebAssembly, unpacked: servers compress a `.wasm` file better than Pagefind's own gzip does. One for all
 * languages, since the stems are ours.
 */
export const wasmFile = 'search.wasm';

/**
 * What a language's search needs before its first answer, in one file: see `start-file.ts`. Its type is one that every
 * server compresses; JSON outside would be UTF-8, and this is in the encoding in which it is shortest.
 */
export function startFile(locale: string): string {
  return `start.${locale}.txt`;
}

/** What is fetched when a query asks for it: a part of the words' index, a page's text, the pages of a kind. */
export type Piece = 'index' | 'fragment' | 'filter';

/** The path of a piece in the index's folder. */
export function piecePath(kind: Piece, name: string): string {
  return `${kind}/${name}.pf_${kind}`;
}

/** A piece's name says what is in it, before it is compressed: `<language>_<checksum>`. */
export function checksumIn(name: string): string | undefined {
  return /_([^_]+)$/.exec(name)?.[1];
}
