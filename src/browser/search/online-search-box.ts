import type { startFinder } from './finder.ts';
import { leaveMarks } from './left-marks.ts';
import { onlineLoader } from './online-loader.ts';
import { SearchBox, type SearchBoxOptions } from './search-box.ts';
import type { SearchSettings } from './settings.ts';
import { workerFinder, type SearchWorker } from './worker-finder.ts';

/**
 * A search box that finds in a worker, or where that does not run, in the page's own thread.
 * @param root holds the frame of a search (`frame.ts`)
 * @param early a worker that the page has started already
 */
export function onlineSearchBox(
  root: HTMLElement,
  settings: SearchSettings,
  early: SearchWorker | undefined,
  more: Pick<SearchBoxOptions, 'onQuery' | 'onEscape'>,
): SearchBox {
  const loader = onlineLoader();
  const worker = early ?? startWorker(settings);
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

// As `open-search.ts` does: a file that both of them shared would be one more that every page loads.
function startWorker({ program }: SearchSettings): SearchWorker | undefined {
  try {
    // A copy on a disk (src/copies/) is refused one.
    return 'siteCopy' in window ? undefined : new Worker(program, { type: 'module' });
  } catch {
    return undefined;
  }
}
