import type { WrittenIn } from '../../core/language.ts';

/** What `src/search/index/program.ts` takes of Pagefind's program. */
export interface PagefindProgram {
  /** Starts Pagefind's WebAssembly, of which there is one; and what can be asked of it. */
  backend: Backend & ((how: { module_or_path: Uint8Array<ArrayBuffer> }) => Promise<unknown>);
  /** The word of a text where an excerpt of so many words begins. */
  calculate_excerpt_region(places: readonly Place[], words: number): number;
  build_excerpt(
    text: string,
    start: number,
    words: number,
    marked: readonly number[],
    notBefore: number,
    notFrom: number | undefined,
    ellipsis: string,
  ): { excerpt: string };
}

/** Takes texts and bytes, and gives JSON. Each call that loads something gives the address of the index anew. */
interface Backend {
  init_pagefind(list: Uint8Array): number;
  set_ranking_weights(index: number, weights: string): number;
  load_index_chunk(index: number, piece: Uint8Array): number;
  load_filter_chunk(index: number, filter: Uint8Array): number;
  /** The names of the pieces that some words need; with nothing in it where there is none. */
  request_indexes(index: number, words: string): string;
  request_filter_indexes(index: number, filters: string): string;
  search(
    index: number,
    words: string,
    original: string,
    filters: string,
    sort: string,
    exact: boolean,
    marks: boolean,
  ): string;
}

/** What the WebAssembly answers: pages with their scores, and places of words with theirs. */
export interface SearchResults {
  results: { p: string; s: number; l: { w: number; s: number; l: number }[] }[];
}

/** A place of a word on a page, counted in words, and how much it is worth. */
export interface Place {
  weight: number;
  balanced_score: number;
  location: number;
}

/** What a page says, as the file has it that is made of it (`src/search/index/fragments.ts`). */
export interface PageFile {
  url: string;
  content: string;
  meta: { title?: string; definition?: string } & Partial<WrittenIn>;
  filters: { kind?: string[] };
  anchors: Heading[];
}

/** A heading, and the place of its first word on the page. */
export interface Heading {
  /** Its anchor; nothing for the title. */
  id: string;
  text: string;
  location: number;
}

/** A page that has the words, before anything of it is loaded. */
export interface PagefindResult {
  id: string;
  score: number;
  places: Place[];
}

/** A page with the sections that have the words; titles and excerpts are HTML with what was found marked. */
export interface PagefindPage extends Omit<PageFile, 'anchors'> {
  title: string;
  excerpt: string;
  sections: PagefindSection[];
}

/** A section of a page that has the words. */
export interface PagefindSection {
  title: string;
  url: string;
  excerpt: string;
  places: Place[];
}
