import type { startFinder } from './finder.ts';
import { leaveMarks } from './left-marks.ts';
import { onlineLoader } from './online-loader.ts';
import { SearchBox, type SearchBoxOptions } from './search-box.ts';
import type { SearchSettings } from './settings.ts';
import type { SearchWorker } from './search-worker.ts';
import { workerFinder } from './worker-finder.ts';

/**
 * A search box that finds in a worker, or where that does not run, in the page's own thread.
 * @param root holds the frame of a search (`frame.ts`)
 * @param worker that the page has started for it; nothing where there is none
 */
export function onlineSearchBox(
  root: HTMLElement,
  settings: SearchSettings,
  worker: SearchWorker | undefined,
  more: Pick<SearchBoxOptions, 'onQuery' | 'onEscape'>,
): SearchBox {
  const loader = onlineLoader();
  let inWorker = worker && workerFinder(worker);
  return new SearchBox(root, {
    ...more,
    settings,
    async start() {
      try {
        await inWorker?.start(settings);
      } catch {
        worker?.terminate();
        inWorker = undefined;
      }
      if (inWorker) return inWorker;
      const program = await loader.module<{ startFinder: typeof startFinder }>(settings.program, 'startFinder');
      return program.startFinder(loader, settings);
    },
    onOpen: (address, { marks, rules, words }) =>
      leaveMarks({
        path: new URL(address).pathname,
        wanted: marks,
        rules,
        words: { marked: words.marked, clear: words.clear },
      }),
  });
}
