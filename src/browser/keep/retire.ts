import { storePrefix, storesOf } from './store-name.ts';

/**
 * The worker of a site that keeps nothing on its readers' devices any more: takes the place of one that did, clears
 * what that one kept, and goes.
 */

/** What TypeScript knows of workers excludes what it knows of pages; this is what is used here. */
type Late = Event & { waitUntil(work: Promise<unknown>): void };
const worker = globalThis as unknown as {
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: Late) => void): void;
};

const prefix = storePrefix(new URL(worker.registration.scope).pathname);

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await storesOf(prefix)) await caches.delete(name);
      await worker.registration.unregister();
    })(),
  ),
);
