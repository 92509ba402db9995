import { onlineSearchBox } from './online-search-box.ts';
import { readSettings } from './settings.ts';

/** So many milliseconds after the last answer its query is written into the address. */
const rest = 300;

/** Wakes the search in its page; the query stands in the address, so that answers can be kept and passed on. */
function startSearchPage(place: HTMLElement): void {
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
  const box = onlineSearchBox(place, readSettings(document), undefined, {
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
  box.input.focus();
}

const place = document.querySelector<HTMLElement>('[data-search-page]');
if (place) startSearchPage(place);
