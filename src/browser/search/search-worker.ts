import type { Handed, Question } from './finder-program.ts';
import type { SearchSettings } from './settings.ts';

/** A worker that runs the finder's program; `isBroken` where its script did not come. */
export type SearchWorker = Worker & { isBroken?: boolean };

/**
 * Starts the worker that finds, and asks for all that a first answer needs at once: each file is handed to it as it
 * comes, whatever becomes of the page's own scripts meanwhile.
 * @returns nothing where the browser has no workers
 */
export function startWorker(settings: SearchSettings): SearchWorker | undefined {
  const { program, locale, index, terms, files } = settings;
  try {
    const worker: SearchWorker = new Worker(program, { type: 'module' });
    worker.onerror = () => (worker.isBroken = true);
    const addresses = [...files, terms];
    worker.postMessage([0, 'start', { locale, index, terms }, addresses] satisfies Question);
    for (const address of addresses) {
      // The WebAssembly, half of it all, is needed last.
      void fetch(address, { priority: address.endsWith('.wasm') ? 'low' : 'auto' })
        .then((response) => (response.ok ? response.arrayBuffer() : undefined))
        .catch(() => undefined)
        .then((bytes) => worker.postMessage({ address, bytes } satisfies Handed, bytes ? [bytes] : []));
    }
    return worker;
  } catch {
    // The page finds by itself.
    return undefined;
  }
}
