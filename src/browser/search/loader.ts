import type { StartPagefind } from './pagefind-types.ts';

/** How the search comes by its files: over the network on the site, otherwise in a copy on a disk. */
export interface Loader {
  /** The program of the index: Pagefind, made by `src/search/index/program.ts` to take its own `fetch`. */
  program(): Promise<(fetch: (address: string) => Promise<Response>) => StartPagefind>;
  /** A file, by its address; like `fetch`. */
  fetch(address: string): Promise<Response>;
}
