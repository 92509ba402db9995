import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngine, type Engine } from '../../src/browser/search/engine.ts';
import { IndexFiles } from '../../src/browser/search/index-files.ts';
import type { Loader } from '../../src/browser/search/loader.ts';
import { indexFolder } from '../../src/search/words/index-files.ts';

/** Reads the search's files from the folder of a built site, as an offline copy does. */
function diskLoader(folder: string): Loader {
  return {
    module: (address) => import(join(folder, address)),
    read: async (address, open) => open(new Uint8Array(await readFile(join(folder, address)))),
  };
}

/** The files of the search of a built site's language, as its readers' browsers unpack them. */
export function indexFilesOf(folder: string, locale: string): IndexFiles {
  return new IndexFiles(diskLoader(folder), { locale, index: `/${indexFolder}/` });
}

/** The search of a built site's language, without a browser. */
export function searchOf(folder: string, locale: string): Promise<Engine> {
  return startEngine(diskLoader(folder), {
    locale,
    index: `/${indexFolder}/`,
    terms: `/${locale}/search/terms.txt`,
  });
}
