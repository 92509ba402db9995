import { isAt, keyOf, unredirected } from './page-key.ts';
import { storePrefix } from './store-name.ts';
import type { TakeOver } from './take-over.ts';

/**
 * Keeps the pages that were read, and languages that a reader wants kept, for times without a network. What comes from
 * the network comes first; what is kept is of one build, and the worker of the next build takes over when it has
 * fetched all of it anew.
 */

/** Set by `worker-lists.ts`. */
declare const build: string;
declare const updateProgram: string;

declare const importScripts: (address: string) => void;
/** What this worker and the program that is loaded when it takes over know of each other. */
declare const siteWorker: { takeOver: TakeOver };

/** What TypeScript knows of workers excludes what it knows of pages; this is what is used here. */
type Late = Event & { waitUntil(work: Promise<unknown>): void };
type Fetched = Late & {
  request: Request;
  respondWith(answer: Promise<Response>): void;
  preloadResponse: Promise<Response | undefined>;
};
const worker = globalThis as unknown as {
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener<E extends Event>(type: string, listener: (event: E) => void): void;
};

const scope = new URL(worker.registration.scope).pathname;
const prefix = storePrefix(scope);
Object.assign(globalThis, { siteWorker: { scope, prefix, keep, kept } });
const ours = prefix + build;
/** Their names are made from their content: under one name there is one content for good. */
const isLasting = (path: string): boolean => path.startsWith(`${scope}_astro/`);

worker.addEventListener<Late>('install', (event) => event.waitUntil(takeOver().then(() => worker.skipWaiting())));

worker.addEventListener<Late>('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await earlierStores()) await caches.delete(name);
      await worker.registration.navigationPreload?.enable();
      await worker.clients.claim();
    })(),
  ),
);

/** A page that was open before this worker says what it is made of. */
worker.addEventListener<MessageEvent<string[]> & Late>('message', (event) => {
  event.waitUntil(
    Promise.all(event.data.map(async (address) => keep(address, await fetch(address, { cache: 'force-cache' })))),
  );
});

worker.addEventListener<Fetched>('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(scope)) return;
  event.respondWith(
    isLasting(pathname) ? kept(request).then((own) => own ?? fromNetwork(event)) : networkFirst(event, pathname),
  );
});

/** The network has so many milliseconds for a whole answer, where there is another. */
const patience = 4000;

const typeOf = ({ headers }: Response): string | null => headers.get('content-type');

/**
 * From the network; from what is kept where that fails, hangs, the server is out of order, or a portal gives its page
 * in the place of a file. In the place of a page its page is shown: there one can log in.
 */
async function networkFirst(event: Fetched, path: string): Promise<Response> {
  const network = fromNetwork(event);
  const own = await kept(event.request);
  return own
    ? Promise.race([
        network.then(async (answer) =>
          (await answer.clone().blob()) &&
          answer.status < 500 &&
          (event.request.mode === 'navigate' || typeOf(answer) === typeOf(own))
            ? answer
            : own,
        ),
        new Promise<Response>((resolve) => setTimeout(resolve, patience, own)),
      ]).catch(() => own)
    : network.catch((error) => {
        if (event.request.mode === 'navigate') return absent(path);
        throw error;
      });
}

/** What comes too late to be shown is kept for the next time; where there is no room to keep it, it is shown. */
function fromNetwork(event: Fetched): Promise<Response> {
  const { request, preloadResponse } = event;
  const network = preloadResponse.then((answer) => answer ?? fetch(request));
  event.waitUntil(network.then((answer) => keep(request.url, answer)).catch(() => 0));
  return network;
}

/**
 * Keeps a page or a part of it; nothing of another build, and nothing that depends on what is asked for. What is not
 * kept is not copied: an unread copy of a large download would fill the memory.
 */
async function keep(address: string, answer: Response): Promise<void> {
  const isPage = typeOf(answer)?.startsWith('text/html');
  if (!answer.ok || !isAt(address, answer) || !(isPage || isLasting(keyOf(address)))) return;
  const copy = answer.clone();
  if (isPage && !(await copy.clone().text()).includes(`data-build="${build}"`)) return;
  await (await caches.open(ours)).put(keyOf(address), unredirected(copy));
}

async function kept(request: Request | string): Promise<Response | undefined> {
  const store = await caches.open(ours).catch(() => undefined);
  return store?.match(keyOf((request as Request).url ?? request), { ignoreVary: true });
}

async function earlierStores(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== ours);
}

/**
 * Fetches anew what the earlier build had kept; the program for it is loaded when there is something to fetch. If the
 * network is lost meanwhile, the earlier worker stays, with all it has.
 */
async function takeOver(): Promise<void> {
  const earlier = await earlierStores();
  if (earlier.length === 0) return;
  importScripts(updateProgram);
  await siteWorker.takeOver(earlier);
}

/** Of a page: what stands before its title, its language, its title, and the words for `absent` with their language. */
const told = /^(.*?lang="(.*?)".*?)<title>(.*?)<.*no-network"(.*?) content="(.*?)"/s;

/**
 * What is shown for a page that is not here: those of its language that are, or else all, in the language of the page
 * that was kept last, with the words that each page brings along. Where none is here, the browser says so itself.
 */
async function absent(path: string): Promise<Response> {
  const [locale] = path.slice(scope.length).split('/');
  const all = (await (await caches.open(ours)).keys()).map(async ({ url }) => [
    keyOf(url),
    ...(told.exec((await (await kept(url))?.text()) ?? '') ?? []),
  ]);
  const pages = (await Promise.all(all)).filter(([, page]) => page);
  const own = pages.filter(([link]) => link?.startsWith(`${scope}${locale}/`));
  const shown = own[0] ? own : pages;
  const items = shown.map(([link, , , lang, title]) => `<li><a href="${link}" lang="${lang}">${title}</a>`);
  const [, , head, , , language, words] = shown.at(-1) as string[];
  return new Response(
    `${head}<meta name="color-scheme" content="light dark"><title>${words}</title><h1${language}>${words}</h1>` +
      `<ul>${items.join('')}</ul>`,
    { status: 503, headers: { 'content-type': 'text/html;charset=utf-8' } },
  );
}
