import { onlineSearchBox } from './online-search-box.ts';
import type { SearchWorker } from './search-worker.ts';
import { readSettings } from './settings.ts';

/** So many milliseconds after the last answer its query is written into the address. */
const rest = 300;

/**
 * Wakes the search in its page; the query stands in the address, so that answers can be kept and passed on.
 * @param place holds the frame of the search
 * @param worker that the page has started for it
 */
export function startSearchPage(place: HTMLElement, worker: SearchWorker | undefined): void {
  let later: ReturnType<typeof setTimeout> | undefined;
  let answered = '';
  const write = (): void => {
    clearTimeout(later);
    if (later === undefined) return;
    later = undefined;
    const address = new URL(location.href);
    if (answered) address.searchParams.set('q', answered);
    else address.searchParams.delete('q');
    try {
      if (address.href !== location.href) history.replaceState(null, '', address);
    } catch {
      // Some browsers take no more than a hundred addresses in a while. The answers are there all the same.
    }
  };
  const box = onlineSearchBox(place, readSettings(document), worker, {
    onQuery(query) {
      answered = query;
      clearTimeout(later);
      later = setTimeout(write, rest);
    },
  });
  // Who leads away from the answers is to find them again on the way back.
  place.addEventListener('click', write, true);
  const query = box.input.value || new URLSearchParams(location.search).get('q');
  if (query) box.ask(query);
  else box.warm();
  // Who has begun to go through the page is not called back.
  if (document.activeElement === document.body) box.input.focus();
}
