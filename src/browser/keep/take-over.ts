import { inTurn } from './in-turn.ts';
import { listFile, storeLanguage } from './store.ts';

/** Loaded by the worker of a new build, when an earlier one had kept something. */
declare const siteWorker: {
  scope: string;
  /** What the names of the site's stores begin with. */
  prefix: string;
  keep: (address: string, answer: Response) => Promise<void>;
  kept: (address: string) => Promise<Response | undefined>;
  takeOver?: TakeOver;
};

/** Fetches anew what stores of earlier builds hold. */
export type TakeOver = (stores: readonly string[]) => Promise<void>;

siteWorker.takeOver = (stores) => inTurn(siteWorker.prefix, () => fetchAnew(stores));

async function fetchAnew(stores: readonly string[]): Promise<void> {
  const { prefix, keep } = siteWorker;
  for (const name of stores) {
    const paths = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    const lists = paths.filter((path) => path.endsWith(listFile));
    for (const list of lists) await storeLanguage(prefix, list);
    const read = paths.filter(
      (path) => path.endsWith('/') && !lists.some((list) => path.startsWith(list.slice(0, -listFile.length))),
    );
    for (const path of read) {
      const answer = await fetch(path, { cache: 'no-cache' });
      await keepParts(await answer.clone().text());
      await keep(path, answer);
    }
  }
}

/** Keeps the parts that a page or a script names, and theirs. */
async function keepParts(text: string): Promise<void> {
  const { scope, keep, kept } = siteWorker;
  for (const [name] of text.matchAll(/[\w.~-]+\.[\w-]{8}\.(?:js|css)/g)) {
    const path = `${scope}_astro/${name}`;
    if (await kept(path)) continue;
    const answer = await fetch(path);
    await keep(path, answer);
    if (name.endsWith('.js')) await keepParts(await answer.text());
  }
}
