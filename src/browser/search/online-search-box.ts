import { startEngine } from './engine.ts';
import { leaveMarks } from './left-marks.ts';
import { onlineLoader } from './online-loader.ts';
import { askOtherLanguages } from './other-languages.ts';
import { SearchBox, type SearchBoxOptions } from './search-box.ts';
import type { SearchSettings } from './settings.ts';

/**
 * A search box that loads its files over the network.
 * @param root holds the frame of a search (`frame.ts`)
 */
export function onlineSearchBox(
  root: HTMLElement,
  settings: SearchSettings,
  more: Pick<SearchBoxOptions, 'onQuery' | 'onEscape'>,
): SearchBox {
  const loader = onlineLoader();
  return new SearchBox(root, {
    ...more,
    settings,
    start: (typed) => startEngine(loader, settings, typed),
    otherLanguages: (query, { words }) => askOtherLanguages(query, settings, words.languages, loader),
    onOpen: (address, { rules, names: { words } }, wanted) =>
      leaveMarks({
        path: new URL(address).pathname,
        wanted,
        rules,
        words: { marked: words.marked, clear: words.clear },
      }),
  });
}
