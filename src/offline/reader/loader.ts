/** What the copy tells its scripts; `src/offline/` sets these when it bundles them. */
declare const copyAddress: string;

/** How the scripts of the site find what a copy hands them: see `Loader` in src/search/engine.ts. */
export interface SiteCopy {
  /** Exports of modules that became classic scripts, by path. */
  modules: Record<string, { default: unknown }>;
  /** Takes a file that a script brings: its path, and its content as base64. */
  take(path: string, content: string): void;
}

declare global {
  var siteCopy: SiteCopy;
}

/** The path of a file in the copy, from its address on the web. */
export function pathOf(address: string): string {
  return new URL(address, copyAddress).href.slice(copyAddress.length).replace(/[?#].*$/, '');
}

/**
 * Lets the search read the copy’s files.
 * @param read gives a file by its path
 * @param loadProgram sees to it that the search’s program stands in `siteCopy.modules`
 */
export function provideLoader(read: (path: string) => Promise<Uint8Array<ArrayBuffer>>, loadProgram: (path: string) => Promise<void>): void {
  const program = async (): Promise<unknown> => {
    const { program: address } = JSON.parse(document.getElementById('search-settings')?.textContent ?? '{}') as { program: string };
    const path = pathOf(address);
    await loadProgram(path);
    return siteCopy.modules[path]?.default;
  };
  // What src/search/open.ts takes before its own.
  Object.assign(globalThis, { siteLoader: { program, fetch: async (address: string) => new Response(await read(pathOf(address))) } });
}

/** The bytes of a base64 text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
