import type { EarlyStart } from './early-start.ts';
import type { Finder, FinderPlace } from './finder.ts';
import type { Handed, Reply } from './finder-program.ts';
import type { HandedFiles } from './online-loader.ts';

/** A worker has so many milliseconds to answer at all: what came in the place of its script may run, and never does. */
const patience = 3000;

/** A finder in a worker. */
export interface WorkerFinder extends Finder {
  /**
   * Starts the search, anew where it was started before.
   * @param files that the page has asked for: they go to the worker
   * @throws when the worker does not run
   */
  start(place: FinderPlace, files: HandedFiles): Promise<void>;
}

/** Asks a worker that runs the finder's program. */
export function workerFinder(worker: NonNullable<EarlyStart['worker']>): WorkerFinder {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
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
    async start(place, files) {
      const late = setTimeout(fail, worker.isBroken ? 0 : patience);
      const starting = ask('start', place, [...files.keys()]);
      for (const [address, coming] of files) {
        void coming.then((bytes) =>
          worker.postMessage({ address, bytes } satisfies Handed, bytes ? [bytes.buffer] : []),
        );
      }
      files.clear();
      await starting;
      clearTimeout(late);
    },
    find: (typed, kind) => ask('find', typed, kind),
    more: (shown) => ask('more', shown),
    knowing: (query, locales) => ask('knowing', query, locales),
  };
}
