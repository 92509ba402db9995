import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngine, type Engine } from '../../src/browser/search/engine.ts';
import type { Loader } from '../../src/browser/search/loader.ts';
import { indexFolder, isWasm, packFile, programFile, wasmFile } from '../../src/search/words/index-files.ts';
import { unpack } from '../../src/core/pack.ts';

/** Reads the search's files from the folder of a built site, as an offline copy does. */
function diskLoader(folder: string, locale: string): Loader {
  const file = (path: string): Promise<Buffer> => readFile(join(folder, path));
  const toBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
  const started = file(`${indexFolder}/${packFile(locale)}`).then((bytes) => unpack(toBuffer(bytes)));
  return {
    program: async () => ((await import(join(folder, indexFolder, programFile))) as { default: never }).default,
    async fetch(address) {
      const path = address.replace(/^\//, '').replace(/\?.*$/, '');
      const name = path.slice(indexFolder.length + 1);
      const packed = (await started).get(name);
      return new Response(toBuffer(packed ?? (await file(isWasm(name) ? `${indexFolder}/${wasmFile}` : path))));
    },
  };
}

/** The search of a built site's language, without a browser. */
export function searchOf(folder: string, locale: string): Promise<Engine> {
  return startEngine(diskLoader(folder, locale), {
    locale,
    index: `/${indexFolder}/`,
    terms: `/${locale}/search/terms.json`,
  });
}
