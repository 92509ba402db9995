import { sha256 } from '../sha256.ts';
import { keyOf, unredirected } from './page-key.ts';

/** What a language consists of, as `worker-lists.ts` lists it. */
export interface LanguageFiles {
  build: string;
  files: [address: string, bytes: number, start: string][];
}

/** The list in a language’s folder; a store that holds the list holds the whole language. */
export const listFile = 'files.json';

/** The first 8 bytes of a SHA-256 in hexadecimal: enough to tell builds of one site apart. */
export async function checksumStart(content: Uint8Array | ArrayBuffer): Promise<string> {
  return (await sha256(content)).slice(0, 16);
}

/** How many files are asked for at the same time. */
const lanes = 6;

/**
 * Puts the files of a language into the store of its build, and the list at the end. Files that are there already stay.
 * @param prefix what the names of the site's stores begin with; each build has a store of its own, so that a page never
 * meets files of another
 * @param address of the list
 * @param told hears how many bytes are there
 * @throws when a file does not come, or is of another build
 */
export async function storeLanguage(
  prefix: string,
  address: string,
  told: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const answer = await fetch(address, { cache: 'no-cache' });
  // A language that the site has no more: what else is kept need not wait for it.
  if ([404, 410].includes(answer.status)) return;
  const { build, files } = (await answer.clone().json()) as LanguageFiles;
  const store = await caches.open(prefix + build);
  const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  let done = 0;
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const [path, bytes, start] = file;
      if (!(await store.match(keyOf(path)))) await storeFile(store, path, start);
      done += bytes;
      told(done, total);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  await store.put(address, answer);
}

async function storeFile(store: Cache, path: string, start: string): Promise<void> {
  const answer = await fetch(path, { cache: path.includes('/_astro/') ? 'default' : 'no-cache' });
  const content = await answer.clone().arrayBuffer();
  if (!answer.ok || (await checksumStart(content)) !== start) throw new Error(`${path} is of another build`);
  await store.put(keyOf(path), unredirected(answer));
}
