import { askedParameters } from './asked.ts';
import { chosenKind } from './kind-filter.ts';
import { onlineSearchBox } from './online-search-box.ts';
import type { SearchWorker } from './search-worker.ts';
import { readSettings } from './settings.ts';

/** So many milliseconds after the last answer its query is written into the address. */
const rest = 300;

/** How far a reader was in the answers; it stays with the address in the history of the browser. */
interface Place {
  /** So many answers were shown. */
  count: number;
  /** So far down the page. */
  top: number;
}

/**
 * Wakes the search in its page; the query and the kind stand in the address, so that answers can be kept and passed on.
 * @param place holds the frame of the search
 * @param worker that the page has started for it
 */
export function startSearchPage(place: HTMLElement, worker: SearchWorker | undefined): void {
  let later: ReturnType<typeof setTimeout> | undefined;
  let asked: Record<string, string> | undefined;
  const write = (): void => {
    clearTimeout(later);
    if (!asked) return;
    const address = new URL(location.href);
    for (const name of ['q', 'kind']) address.searchParams.delete(name);
    for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
    try {
      history.replaceState({ count: box.count, top: scrollY } satisfies Place, '', address);
    } catch {
      // Some browsers take no more than a hundred addresses in a while. The answers are there all the same.
    }
  };
  const box = onlineSearchBox(place, readSettings(document), worker, {
    onQuery(query, kind) {
      asked = askedParameters(query, kind);
      clearTimeout(later);
      later = setTimeout(write, rest);
    },
  });
  // Who leads away from the answers is to find them again on the way back.
  place.addEventListener('click', write, true);
  const parameters = new URLSearchParams(location.search);
  const { count = 0, top = 0 } = (history.state ?? {}) as Partial<Place>;
  const query = box.input.value || parameters.get('q');
  // A browser may have put back the kind by itself, and a reader may have chosen one before this script came.
  const kind = chosenKind(place) || (parameters.get('kind') ?? '');
  if (query)
    void box.ask(query, kind, count).then(() => {
      // The browser itself looked for the place before the answers came.
      if (top > scrollY) scrollTo({ top, behavior: 'instant' });
    });
  else box.warm();
  // Who has begun to go through the page is not called back.
  if (document.activeElement === document.body) box.input.focus({ preventScroll: true });
}
