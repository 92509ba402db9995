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
  event.respondWith(isLasting(pathname) ? keptFirst(event) : networkFirst(event, pathname));
});

async function keptFirst(event: Fetched): Promise<Response> {
  return (await kept(event.request)) ?? fromNetwork(event);
}

async function networkFirst(event: Fetched, path: string): Promise<Response> {
  try {
    return await fromNetwork(event);
  } catch (error) {
    const answer = await kept(event.request);
    if (answer) return answer;
    if (event.request.mode === 'navigate') return absent(path);
    throw error;
  }
}

async function fromNetwork(event: Fetched): Promise<Response> {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request));
  const address = new URL(event.request.url);
  event.waitUntil(keep(address.origin + address.pathname, answer));
  return answer;
}

/**
 * Keeps a page or a part of it; nothing of another build, and nothing that depends on what is asked for. What is not
 * kept is not copied: an unread copy of a large download would fill the memory.
 */
async function keep(address: string, answer: Response): Promise<void> {
  const isPage = answer.headers.get('content-type')?.startsWith('text/html');
  if (!answer.ok || answer.redirected || !(isPage || isLasting(new URL(address, location.href).pathname))) return;
  const copy = answer.clone();
  if (isPage && !(await copy.clone().text()).includes(`data-build="${build}"`)) return;
  await (await caches.open(ours)).put(address, copy);
}

async function kept(request: Request | string): Promise<Response | undefined> {
  return (await caches.open(ours)).match(request, { ignoreSearch: true, ignoreVary: true });
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

/**
 * What is shown for a page that is not here: those of its language that are, or else all, with the words that each page
 * brings along.
 */
async function absent(path: string): Promise<Response> {
  const locale = path.slice(scope.length).split('/')[0] ?? '';
  const paths = (await (await caches.open(ours)).keys())
    .map(({ url }) => new URL(url).pathname)
    .filter((each) => each.endsWith('/'));
  const pages = await Promise.all(
    paths.map(async (each) => ({ path: each, html: (await (await kept(each))?.text()) ?? '' })),
  );
  const own = pages.filter((page) => page.path.startsWith(`${scope}${locale}/`));
  const shown = own.length > 0 ? own : pages;
  const words = /"no-network" content="(.*?)"/.exec(shown[0]?.html ?? '')?.[1] ?? '';
  const items = shown.map(({ path: link, html }) => `<li><a href="${link}">${/<title>(.*?)</.exec(html)?.[1]}</a>`);
  const html = [
    `<!doctype html><html lang="${locale}" dir="auto"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${words}</title><h1>${words}</h1><ul>${items.join('')}</ul>`,
  ].join('');
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
