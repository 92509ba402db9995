import { fill } from '../../core/fill.ts';
import type { FirstWord, LaterWord, Texts } from '../../search/words/search-texts.ts';

/** What the reader's side of the search must know of the site; each page carries it as a data block. */
export interface SearchSettings {
  locale: string;
  /** Address of the index's folder. */
  index: string;
  /**
   * Addresses of what a first answer needs, asked for all at once: the program, its WebAssembly, a pack of the rest,
   * and the terms.
   */
  program: string;
  wasm: string;
  pack: string;
  terms: string;
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

/** The settings of the same search in another language; their words stay those of the page. */
export function settingsIn(locale: string, settings: SearchSettings): SearchSettings {
  const moved = (address: string): string =>
    address.replace(`/${settings.locale}/`, `/${locale}/`).replace(`.${settings.locale}.`, `.${locale}.`);
  return { ...settings, locale, pack: moved(settings.pack), terms: moved(settings.terms), page: moved(settings.page) };
}

/** The words for a number of answers, in the plural form that the language asks for. */
export function countWords(locale: string, words: Texts<LaterWord>, count: number, query: string): string {
  const form = new Intl.PluralRules(locale).select(count);
  return fill(words[`count_${form}`] ?? words.count_other ?? '', { count, query });
}
