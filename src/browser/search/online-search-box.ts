import { startEngine, type Engine } from './engine.ts';
import { leaveMarks } from './left-marks.ts';
import { onlineLoader } from './online-loader.ts';
import { askOtherLanguages } from './other-languages.ts';
import { SearchBox, type SearchBoxOptions } from './search-box.ts';
import type { SearchSettings } from './settings.ts';

/** A search box that loads its files over the network. */
export function onlineSearchBox(
  settings: SearchSettings,
  more: Pick<SearchBoxOptions, 'onQuery' | 'onEscape'>,
): SearchBox {
  const engines = new Map<string, Promise<Engine>>();
  const loader = onlineLoader(settings);
  const start = (own: SearchSettings, typed?: () => string): Promise<Engine> => {
    const engine = engines.get(own.locale) ?? startEngine(loader, own, typed);
    engines.set(own.locale, engine);
    engine.catch(() => engines.delete(own.locale));
    return engine;
  };
  return new SearchBox({
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
