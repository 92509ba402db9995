import type { Loader } from './engine.ts';
import { isWasm } from './files.ts';
import { unpack } from './pack.ts';
import type { SearchSettings } from './settings.ts';

/**
 * Loads the search over the network. What the first answer needs comes in three files at once: the program, the WebAssembly, and a
 * pack of the rest.
 */
export function onlineLoader({ index, program, wasm, pack }: SearchSettings): Loader {
  let failures = 0;
  let started: Promise<Map<string, Uint8Array<ArrayBuffer>>> | undefined;
  const startPack = (): typeof started & {} =>
    (started ??= get(pack)
      .then((response) => response.arrayBuffer())
      .then(unpack)
      .catch((error: unknown) => {
        started = undefined;
        throw error;
      }));

  return {
    async program() {
      const address = new URL(program, location.href);
      // Browsers remember that a module did not come, and would not ask for it again.
      if (failures > 0) address.searchParams.set('again', String(failures));
      try {
        return ((await import(/* @vite-ignore */ address.href)) as { default: never }).default;
      } catch (error) {
        failures++;
        throw error;
      }
    },
    async fetch(address) {
      const path = address.slice(index.length).replace(/\?.*$/, '');
      if (isWasm(path)) return get(wasm);
      const packed = address.startsWith(index) ? (await startPack()).get(path) : undefined;
      return packed ? new Response(packed) : get(address);
    },
  };
}

/** @throws when there is no network, or no such file */
async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
