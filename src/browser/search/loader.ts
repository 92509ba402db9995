import type { PagefindProgram } from './pagefind-types.ts';

/** How the search comes by its files: over the network on the site, otherwise in a copy on a disk. */
export interface Loader {
  /**
   * The program of the index: `src/search/index/program.ts` makes it.
   * @throws when it does not come
   */
  program(address: string): Promise<PagefindProgram>;
  /**
   * A file, by its address.
   * @param open makes something of its bytes, and throws where they are not whole
   * @throws when it does not come whole
   */
  read<Content>(
    address: string,
    open: (bytes: Uint8Array<ArrayBuffer>) => Content | Promise<Content>,
  ): Promise<Content>;
}
