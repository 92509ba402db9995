import type { WrittenIn } from '../../core/language.ts';
import type { LaterWord, Texts } from './search-texts.ts';

/** A page as readers may call it: by its title, and a concept by all its names. */
export interface NamedPage {
  title: string;
  url: string;
  /** Other names: as it stands in running text, abbreviations, the official name, former names, what people call it. */
  names?: string[];
  /** Whether it is a concept of the glossary. */
  isConcept?: true;
  /** Of a concept: its official names, by language. */
  official?: [language: string, name: string][];
  /** The language of its names, where that is not the language that is searched. */
  writtenIn?: WrittenIn;
}

/** The pages of a language with their names, and the words that the search shows with answers. */
export interface NamesFile {
  words: Texts<LaterWord>;
  pages: NamedPage[];
}
