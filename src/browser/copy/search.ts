import { startSearchPage } from '../search/search-page.ts';

/** What the page of the search does in a copy: it may be opened long after the scripts of all pages have run. */
const place = document.querySelector<HTMLElement>('[data-search-page]');
if (place) startSearchPage(place, undefined);
