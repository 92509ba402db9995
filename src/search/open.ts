import { startEngine } from './engine.ts';
import type { Term } from './nearest.ts';
import { nearestTerms } from './nearest.ts';
import { onlineLoader } from './online-loader.ts';
import { SearchBox, type SearchBoxOptions } from './search-box.ts';
import type { SearchSettings } from './settings.ts';

/** A search box that loads its files over the network. */
export function onlineSearchBox(settings: SearchSettings, more: Pick<SearchBoxOptions, 'onQuery' | 'onEscape'>): SearchBox {
  const loader = onlineLoader(settings);
  const box: SearchBox = new SearchBox({
    ...more,
    settings,
    start: () => startEngine(loader, settings.index),
    async terms() {
      const all = (await (await loader.fetch(settings.terms)).json()) as Term[];
      return nearestTerms(box.input.value, all, settings.locale, 5);
    },
  });
  return box;
}
