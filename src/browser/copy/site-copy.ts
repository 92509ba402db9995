/** Address of the site on the web; `src/copies/copy-scripts.ts` sets it when it bundles. */
declare const copyAddress: string;

/** What the scripts of the site, made into classic ones, find in place of the network. */
interface SiteCopy {
  /** Exports of modules that became classic scripts, by path. */
  modules: Record<string, unknown>;
  /** Takes a file that a script brings: its path, and its content as base64. */
  take(path: string, content: string): void;
  fetch(address: string | URL, how?: Pick<RequestInit, 'cache'>): Promise<Response>;
  import(address: string): Promise<unknown>;
}

declare global {
  var siteCopy: SiteCopy;
}

/** How a copy comes by its files. */
export interface CopyFiles {
  take(path: string, content: string): void;
  /** Gives a file by its path; `isAnew`, not as it was given before. */
  read(path: string, isAnew: boolean): Promise<Uint8Array<ArrayBuffer>>;
  /** Runs a script that puts its exports into `siteCopy.modules`. */
  run(path: string): Promise<void>;
}

/** Makes a copy’s files known to the scripts of the site. */
export function provideCopy({ take, read, run }: CopyFiles): void {
  globalThis.siteCopy = {
    modules: {},
    take,
    fetch: async (address, how) => new Response(await read(pathOf(address), how?.cache === 'reload')),
    async import(address) {
      const path = pathOf(address);
      if (!(path in siteCopy.modules)) await run(path);
      return siteCopy.modules[path];
    },
  };
}

/** The path of a file in the copy, from its address on the web. */
export function pathOf(address: string | URL): string {
  return new URL(address, copyAddress).href.slice(copyAddress.length).replace(/[?#].*$/, '');
}

/** The bytes of a base64 text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
