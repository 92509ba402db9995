import type { Loader } from './loader.ts';
import { isWasm, packedLanguage, packFile } from '../../search/words/index-files.ts';
import { unpack } from '../../core/pack.ts';
import { importModule } from './import-module.ts';
import type { SearchSettings } from './settings.ts';

/**
 * Loads the search over the network. What the first answer needs comes at once: the program, the WebAssembly, and the
 * rest in a pack, one for each language.
 */
export function onlineLoader({ index, program, wasm, pack }: SearchSettings): Loader {
  let failures = 0;
  const packs = new Map<string, Promise<Map<string, Uint8Array<ArrayBuffer>>>>();
  const openPack = (address: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> => {
    const opened =
      packs.get(address) ??
      get(address)
        .then((response) => response.arrayBuffer())
        .then(unpack);
    packs.set(address, opened);
    opened.catch(() => packs.delete(address));
    return opened;
  };

  return {
    async program() {
      const address = new URL(program, location.href);
      // Browsers remember that a module did not come, and would not ask for it again.
      if (failures > 0) address.searchParams.set('again', String(failures));
      try {
        return ((await importModule(address.href)) as { default: never }).default;
      } catch (error) {
        failures++;
        throw error;
      }
    },
    async fetch(address) {
      const path = address.startsWith(index) ? address.slice(index.length).replace(/\?.*$/, '') : '';
      if (isWasm(path)) return get(wasm);
      const language = packedLanguage(path);
      if (language === undefined) return get(address);
      const packed = (await openPack(language ? index + packFile(language) : pack)).get(path);
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
