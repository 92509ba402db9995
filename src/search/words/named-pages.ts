import type { WrittenIn } from '../../core/language.ts';
import type { LaterWord, Texts } from './search-texts.ts';

/** A page as readers may call it: by its title, a concept by all its names, and by what else they type for it. */
export interface NamedPage {
  title: string;
  url: string;
  /** Other names: as it stands in running text, abbreviations, the official name. */
  names?: string[];
  /** What people type who look for it, though it is not called so: these words lead there, and are never shown. */
  typed?: readonly string[];
  /** Whether it is a concept of the glossary. */
  isConcept?: true;
  /** Of a concept: its official names, by language. */
  official?: [language: string, name: string][];
  /** The language of its names, where that is not the language that is searched. */
  writtenIn?: WrittenIn;
}

/** All by which a page is found: its title first, then its names, then what people type. */
export function callsOf({ title, names = [], typed = [] }: NamedPage): string[] {
  return [title, ...names, ...typed];
}

/** The pages of a language with their names, and the words that the search shows with answers. */
export interface NamesFile {
  words: Texts<LaterWord>;
  pages: NamedPage[];
}
