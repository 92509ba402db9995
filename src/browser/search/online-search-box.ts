import { startEngine, type Engine } from './engine.ts';
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
  const loader = onlineLoader(settings);
  const start = (own: SearchSettings, typed?: () => string): Promise<Engine> => startEngine(loader, own, typed);
  return new SearchBox(root, {
    ...more,
    settings,
    start: (typed) => start(settings, typed),
    otherLanguages: async (query) => {
      const { names } = await start(settings);
      return askOtherLanguages(query, settings, names.words.languages, start);
    },
    onOpen: (address, { rules, names: { words } }, stems) =>
      leaveMarks({
        path: new URL(address).pathname,
        stems,
        rules,
        words: { marked: words.marked, clear: words.clear },
      }),
  });
}
