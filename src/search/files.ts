/** The folder of the index, in the site. */
export const indexFolder = 'pagefind';

/** The program of the index: Pagefind's own, as a function of the `fetch` that it is to use. */
export const programFile = 'engine.js';

/**
 * Pagefind's WebAssembly for a language, unpacked: servers compress a `.wasm` file better than Pagefind's own gzip does. It keeps the
 * signature `pagefind_dcd` at its beginning, by which Pagefind knows that there is nothing to unpack.
 */
export function wasmFile(locale: string): string {
  return `search.${locale}.wasm`;
}

/** What a language's search needs before its first answer, in one file: see `pack.ts`. */
export function packFile(locale: string): string {
  return `start.${locale}.pack`;
}

/** Whether Pagefind asks for its WebAssembly by a path, as `wasm.en.pagefind`. */
export function isWasm(path: string): boolean {
  return /^wasm\.[\w-]+\.pagefind$/.test(path);
}
