import { startFinder, type Finder, type FinderPlace } from './finder.ts';
import { onlineLoader, type HandedFiles } from './online-loader.ts';

/**
 * The program that finds: a page runs it in a worker, so that what is typed never waits for it, and imports it where
 * browsers refuse workers, as they do from a disk.
 */

/**
 * What a page asks of its worker: to begin, with files that the page asks for and hands over; whether it runs; or what
 * a finder is asked.
 */
export type Question =
  | [id: number, ask: 'start', place: FinderPlace, handed: readonly string[]]
  | [id: number, ask: 'run']
  | { [Ask in keyof Finder]: [id: number, ask: Ask, ...given: Parameters<Finder[Ask]>] }[keyof Finder];

/** A file that was asked for by the page; without bytes where it did not come. */
export interface Handed {
  address: string;
  bytes: ArrayBuffer | undefined;
}

/** What the worker replies to a question, by its id. */
export type Reply = [id: number, value: unknown, failure?: string];

/** What TypeScript knows of workers excludes what it knows of pages; this is what is used here. */
interface WorkerScope {
  postMessage(reply: Reply): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Question | Handed>) => void): void;
}

function serve(worker: WorkerScope): void {
  const files: HandedFiles = new Map();
  const arrivals = new Map<string, (bytes: Uint8Array<ArrayBuffer> | undefined) => void>();
  const loader = onlineLoader(files);
  let finder: Finder | undefined;
  const answer = async (question: Question): Promise<unknown> => {
    if (question[1] === 'start') {
      const [, , place, handed] = question;
      for (const address of handed) files.set(address, new Promise((resolve) => arrivals.set(address, resolve)));
      finder = startFinder(loader, place);
      return undefined;
    }
    const [, ask, ...given] = question;
    if (ask === 'run') return undefined;
    return (finder?.[ask] as ((...given: unknown[]) => Promise<unknown>) | undefined)?.(...given);
  };
  worker.addEventListener('message', ({ data }) => {
    if (!Array.isArray(data)) return arrivals.get(data.address)?.(data.bytes && new Uint8Array(data.bytes));
    const [id] = data;
    answer(data).then(
      (value) => worker.postMessage([id, value]),
      (error) => worker.postMessage([id, undefined, String(error)]),
    );
  });
}

if ('WorkerGlobalScope' in globalThis) serve(globalThis as unknown as WorkerScope);

export { startFinder };
