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

/** What a language's search needs before its first answer, in one file: see `pack.ts`. */
export function packFile(locale: string): string {
  return `start.${locale}.pack`;
}

/** What the search knows of a language's words: see `vocabulary-file.ts`. */
export function wordsFile(locale: string): string {
  return `words.${locale}.json`;
}

/** Pagefind's list of languages. */
export const entryFile = 'pagefind-entry.json';

/**
 * The language in whose pack a file is: nothing said (`''`) of a file that is in all of them, `undefined` of one that
 * is in none.
 */
export function packedLanguage(path: string): string | undefined {
  return path === entryFile
    ? ''
    : /^(?:words\.([\w-]+)\.json|pagefind\.([\w-]+)_\w+\.pf_meta)$/.exec(path)?.slice(1).find(Boolean);
}

/** Whether Pagefind asks for its WebAssembly by a path, as `wasm.en.pagefind`. */
export function isWasm(path: string): boolean {
  return /^wasm\.[\w-]+\.pagefind$/.test(path);
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
