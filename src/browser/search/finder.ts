import { nearestPages } from '../../search/words/nearest-pages.ts';
import type { NamedPage } from '../../search/words/named-pages.ts';
import { readQuery } from '../../search/words/query.ts';
import type { LaterWord, Texts } from '../../search/words/search-texts.ts';
import type { WordRules } from '../../search/words/stem.ts';
import { Vocabulary } from '../../search/words/vocabulary.ts';
import type { Answer, Answers, Concept } from './answer.ts';
import { startEngine } from './engine.ts';
import { loadStart } from './index-files.ts';
import type { Loader } from './loader.ts';
import type { SearchSettings } from './settings.ts';

/** How many answers are shown at first, and how many more at a time. */
const batch = 10;

/** How many names are offered that are like a query without an answer. */
const nearestCount = 5;

/** The search whose words are asked, and where its files are. */
export type FinderPlace = Pick<SearchSettings, 'locale' | 'index' | 'terms'>;

/** A query and what was found: values alone, which go from one thread to another. */
export interface Found extends Omit<Answers, 'load' | 'concept'> {
  query: string;
  /** The answers that are shown at first. */
  first: readonly Answer[];
  concept?: Concept | undefined;
  /** Where nothing was found: pages whose names are like the query. */
  near: readonly NamedPage[];
  /** The words that go with answers. */
  words: Texts<LaterWord>;
  /** The rules by which words become stems. */
  rules: WordRules;
}

/** All that is asked of a search, in the page's own thread or in another. */
export interface Finder {
  /**
   * What is found for a query as it was typed; nothing where another was asked meanwhile.
   * @param kind of one part of the site only; of all with nothing in it
   * @throws when a file does not come whole, or WebAssembly is not to be had
   */
  find(typed: string, kind: string): Promise<Found | undefined>;
  /** The next answers to what was found last, behind so many. */
  more(shown: number): Promise<Answer[]>;
  /** The languages that have all the words of a query. A language that does not come is none of them. */
  knowing(query: string, locales: readonly string[]): Promise<string[]>;
}

/** Starts to load a language's search. */
export function startFinder(loader: Loader, place: FinderPlace): Finder {
  let turn = 0;
  let last: Answers | undefined;
  const starting = startEngine(loader, place);
  // Whoever asks is told.
  starting.catch(() => undefined);
  return {
    async find(typed, kind) {
      const own = ++turn;
      const { names, rules, search } = await starting;
      if (own !== turn) return undefined;
      const answers = await search(typed.trimStart(), kind);
      if (own !== turn) return undefined;
      const { load, concept, ...found } = answers;
      const [first, defined] = await Promise.all([load(0, batch), concept()]);
      if (own !== turn) return undefined;
      last = answers;
      const query = typed.trim();
      const isNothing = found.count === 0 && !found.isBegun;
      const near = isNothing ? nearestPages(query, names.pages, nearestCount) : [];
      return { ...found, query, first, concept: defined, near, words: names.words, rules };
    },
    more: async (shown) => last?.load(shown, shown + batch) ?? [],
    async knowing(query, locales) {
      const known = await Promise.all(
        locales.map(async (locale) => {
          const start = await loadStart(loader, { ...place, locale }).catch(() => undefined);
          const meanings = start ? readQuery(query, new Vocabulary(start.words, [])).meanings : [];
          return meanings.length > 0 && meanings.every(({ reading }) => reading === 'known') ? [locale] : [];
        }),
      );
      return known.flat();
    },
  };
}
