/** The folder of the index, in the site. */
export const indexFolder = 'pagefind';

/** The program of the index: Pagefind's own, as a function of the `fetch` that it is to use. */
export const programFile = 'engine.js';

/**
 * Pagefind's WebAssembly, unpacked: servers compress a `.wasm` file better than Pagefind's own gzip does. It keeps the
 * signature `pagefind_dcd` at its beginning, by which Pagefind knows that there is nothing to unpack. One for all
 * languages, since the stems are ours.
 */
export const wasmFile = 'search.wasm';

/**
 * What a language's search needs before its first answer, in one file: see `start-file.ts`. Its type is one that every
 * server compresses.
 */
export function startFile(locale: string): string {
  return `start.${locale}.json`;
}

/** Pagefind's list of languages. */
export const entryFile = 'pagefind-entry.json';

/** Whether Pagefind asks for its list of a language's pages and pieces. */
export function isList(path: string): boolean {
  return path.endsWith('.pf_meta');
}

/** Whether Pagefind asks for its WebAssembly by a path, as `wasm.en.pagefind`. */
export function isWasm(path: string): boolean {
  return /^wasm\.[\w-]+\.pagefind$/.test(path);
}

/** Whether a file has the text of a page: it is compressed with the words of its language (`start-file.ts`). */
export function isFragment(path: string): boolean {
  return path.endsWith('.pf_fragment');
}

/** A file's name says what is in it, before it is compressed: `index/<language>_<checksum>.pf_index`. */
export function checksumIn(path: string): string | undefined {
  return /_([^_/]+)\.pf_\w+$/.exec(path)?.[1];
}

/**
 * The language under which Pagefind indexes coded pages: one of those that ISO 639 leaves to private use, so that no
 * stemmer touches the codes.
 */
export function codedLanguage(locale: string): string {
  return `q${locale}`;
}

/**
 * The name under which Pagefind finds the index of a language. It is no language tag on purpose: Pagefind takes the
 * letters of a query apart by the rules of a language that it knows, which takes longer than the search, and codes have
 * only letters.
 */
export function indexName(locale: string): string {
  return `_${locale}`;
}

/** Where a file of Pagefind's stands in the site: under the language's own name. */
export function codedPath(path: string, locale: string): string {
  return path.replace(new RegExp(`(^|[/.])${codedLanguage(locale)}_`), `$1${locale}_`);
}
