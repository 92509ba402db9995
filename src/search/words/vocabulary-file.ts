import type { WordRules } from './stem.ts';

/** What a search knows of the words on the pages of its language; it is loaded with the index. */
export interface VocabularyFile {
  rules: WordRules;
  /** In which the texts of the pages are written. */
  encoding: string;
  /** One form of every word of the index, as it stands on a page, separated by spaces, in the order of their codes. */
  words: string;
  /**
   * Words of a language so near that readers type them here too, by their stems: `theirs>ours`, separated by spaces.
   */
  kin?: string;
  /** The pieces of the index, each by its first code, in order. */
  pieces: [first: string, name: string][];
  /** The pages: Pagefind’s name for each, and its address in the language. */
  pages: [id: string, path: string][];
}
