import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Found, startFinder } from '../../src/browser/search/finder.ts';
import { IndexFiles } from '../../src/browser/search/index-files.ts';
import type { Loader } from '../../src/browser/search/loader.ts';
import { indexFolder, programFile } from '../../src/search/words/index-files.ts';
import type { NamesFile } from '../../src/search/words/named-pages.ts';
import { readNames } from '../../src/search/words/names-file.ts';

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

/** Answers one query after another. */
export type DiskSearch = (query: string, kind?: string) => Promise<Found>;

/** The search of a built site's language, without a browser. */
export async function searchOf(folder: string, locale: string): Promise<DiskSearch> {
  const loader = diskLoader(folder);
  const program = await loader.module<{ startFinder: typeof startFinder }>(
    `/${indexFolder}/${programFile}`,
    'startFinder',
  );
  const finder = program.startFinder(loader, {
    locale,
    index: `/${indexFolder}/`,
    terms: termsOf(locale),
  });
  return async (query, kind = '') => {
    const found = await finder.find(query, kind);
    if (!found) throw new Error(`Something else was asked while ${query} was.`);
    return found;
  };
}

/** The pages of a built site's language with all their names. */
export function namesOf(folder: string, locale: string): Promise<NamesFile> {
  return diskLoader(folder).read(termsOf(locale), readNames);
}

function termsOf(locale: string): string {
  return `/${locale}/search/terms.txt`;
}
