import { onlineSearchBox } from './online-search-box.ts';
import { readSettings } from './settings.ts';

/** Puts the search into its page; the query stands in the address, so that answers can be kept and passed on. */
function mountSearchPage(place: Element): void {
  const box = onlineSearchBox(readSettings(document), {
    onQuery(query) {
      const address = new URL(location.href);
      if (query) address.searchParams.set('q', query);
      else address.searchParams.delete('q');
      if (address.href !== location.href) history.replaceState(null, '', address);
    },
  });
  place.replaceChildren(box.root);
  const query = new URLSearchParams(location.search).get('q');
  if (query) box.ask(query);
  else box.warm();
  box.input.focus();
}

const place = document.querySelector('[data-search-page]');
if (place) mountSearchPage(place);
