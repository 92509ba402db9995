/** How the search comes by its files: over the network on the site, otherwise in a copy on a disk. */
export interface Loader {
  /**
   * A program of the index: `src/search/index/program.ts` makes it.
   * @param holds the name of a function that it has
   * @throws when it does not come whole
   */
  module<Program>(address: string, holds: string & keyof Program): Promise<Program>;
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
