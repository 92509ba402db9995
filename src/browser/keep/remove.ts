import { keyOf } from './page-key.ts';
import { listFile, type LanguageFiles } from './store.ts';
import { storesOf } from './store-name.ts';

/**
 * Takes a language out of the stores: its pages, and what else its list names and that of no other kept language. What
 * pages are made of stays: those that were read in other languages are made of it too.
 * @param prefix what the names of the site's stores begin with
 * @param list its address
 */
export async function removeLanguage(prefix: string, list: string): Promise<void> {
  for (const name of await storesOf(prefix)) {
    const store = await caches.open(name);
    const paths = (await store.keys()).map(({ url }) => new URL(url).pathname);
    const namedIn = async (address: string): Promise<string[]> => {
      const kept = (await (await store.match(address))?.json()) as LanguageFiles | undefined;
      return kept?.files.map(([path]) => keyOf(path)) ?? [];
    };
    const others = paths.filter((path) => path.endsWith(`/${listFile}`) && path !== list);
    const needed = new Set((await Promise.all(others.map(namedIn))).flat());
    const ownFolder = list.slice(0, -listFile.length);
    const isOfPages = (path: string): boolean => path.endsWith('/') || path.includes('/_astro/');
    const named = (await namedIn(list)).filter((path) => !needed.has(path) && !isOfPages(path));
    // The list goes first: where it is, the whole language is.
    for (const path of [list, ...paths.filter((each) => each.startsWith(ownFolder)), ...named])
      await store.delete(path);
  }
}
