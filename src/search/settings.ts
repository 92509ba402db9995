/** The words that the reader's side of the search shows; their texts stand in `content/i18n/` under `search.`. */
export const searchWords = [
  'all',
  'begin',
  'close',
  'contents',
  'failed',
  'glossary',
  'keys',
  'kinds',
  'label',
  'loading',
  'more',
  'nearest',
  'none',
  'noneHint',
  'page',
  'placeholder',
  'retry',
  'title',
] as const;

export type SearchWord = (typeof searchWords)[number] | `count_${Intl.LDMLPluralRule}`;

/** What the reader's side of the search must know of the site; each page carries it as a data block. */
export interface SearchSettings {
  locale: string;
  /** Address of the index's folder. */
  index: string;
  /** Addresses of what a first answer needs, asked for all at once: the program, its WebAssembly, and a pack of the rest. */
  program: string;
  wasm: string;
  pack: string;
  /** Address of the list of terms, for queries without an answer. */
  terms: string;
  /** Address of the page that shows all answers. */
  page: string;
  glossary: string;
  home: string;
  /** The kinds of pages by id and name. */
  kinds: [id: string, name: string][];
  words: Partial<Record<SearchWord, string>>;
}

/** The id of the data block in each page. */
export const settingsId = 'search-settings';

/** Reads the settings from the page. */
export function readSettings(document: Document): SearchSettings {
  return JSON.parse(document.getElementById(settingsId)?.textContent ?? '{}') as SearchSettings;
}

/** The words for a number of answers, in the plural form that the language asks for. */
export function countWords({ locale, words }: SearchSettings, count: number, query: string): string {
  const form = new Intl.PluralRules(locale).select(count);
  return fill(words[`count_${form}`] ?? words.count_other, { count: String(count), query });
}

/** Puts values into the places of a text that are written `{{name}}`. */
export function fill(text: string | undefined, values: Record<string, string>): string {
  return (text ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
