import type { Finder, FinderPlace } from './finder.ts';
import type { Reply } from './finder-program.ts';
import type { SearchWorker } from './search-worker.ts';
import type { SearchSettings } from './settings.ts';

/** A worker has so many milliseconds to answer at all: what came in the place of its script may run, and never does. */
const patience = 5000;

/** A finder in a worker. */
export interface WorkerFinder extends Finder {
  /**
   * Waits until the search that the page has started runs; called again, starts it anew.
   * @throws when the worker does not run
   */
  start(settings: SearchSettings): Promise<void>;
}

/** Asks a worker that runs the finder's program. */
export function workerFinder(worker: SearchWorker): WorkerFinder {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  let isStarted = false;
  const ask = <Value>(...question: [ask: string, ...given: unknown[]]): Promise<Value> =>
    new Promise((resolve, reject) => {
      waiting.set(++count, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage([count, ...question]);
    });
  const fail = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('The worker of the search does not run.'));
    waiting.clear();
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('message', ({ data: [id, value, failure] }: MessageEvent<Reply>) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) asked?.resolve(value);
    else asked?.reject(new Error(failure));
  });
  return {
    async start({ locale, index, terms }) {
      const late = setTimeout(fail, worker.isBroken ? 0 : patience);
      // The page has started it already: what is asked first is whether it runs.
      await (isStarted ? ask('start', { locale, index, terms } satisfies FinderPlace, []) : ask('run'));
      isStarted = true;
      clearTimeout(late);
    },
    find: (typed, kind) => ask('find', typed, kind),
    more: (shown) => ask('more', shown),
    knowing: (query, locales) => ask('knowing', query, locales),
  };
}
