import { fill } from '../../core/fill.ts';
import type { WrittenIn } from '../../core/language.ts';
import type { FirstWord, LaterWord, Texts } from '../../search/words/search-texts.ts';

/** What the reader's side of the search must know of the site; each page carries it as a data block. */
export interface SearchSettings {
  locale: string;
  /** The language in which answers are counted, where the reader's has no words for it yet: it has its own plurals. */
  countedIn?: string;
  /** The language of words that the reader's does not have yet; they are set apart (`src/core/isolates.ts`). */
  foreign?: WrittenIn;
  /** Address of the index's folder. */
  index: string;
  /** Address of what the pages are called, and of the words that go with answers. */
  terms: string;
  /** Addresses of what else a first answer needs, so that it can all be asked for at once: what finds, and files. */
  program: string;
  files: string[];
  /** Address of the page that shows all answers. */
  page: string;
  glossary: string;
  home: string;
  /** The kinds of pages by id and name. */
  kinds: [id: string, name: string][];
  words: Texts<FirstWord>;
  /** What the search says of what it searches, where that is not what the reader sees: while the site is edited. */
  searched?: string;
}

/** The id of the data block in each page. */
export const settingsId = 'search-settings';

/** Reads the settings from the page. */
export function readSettings(document: Document): SearchSettings {
  return JSON.parse(document.getElementById(settingsId)?.textContent ?? '{}') as SearchSettings;
}

/** The words for a number of answers, in the plural form that the language asks for. */
export function countWords(rules: Intl.PluralRules, words: Texts<LaterWord>, count: number, query: string): string {
  const form = rules.select(count);
  return fill(words[`count_${form}`] ?? words.count_other ?? '', { count, query });
}
