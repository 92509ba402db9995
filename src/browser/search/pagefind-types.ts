import type { WrittenIn } from '../../core/language.ts';

/** Starts Pagefind, with its options. */
export type StartPagefind = (options: Record<string, unknown>) => Pagefind;

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  /** With no query at all, `null`, every page is a result. */
  search(query: string | null, options: { filters?: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}

/** A page that has the words, before anything of it is loaded. */
export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<PagefindPage>;
}

/** A page with the sections that have the words. */
export interface PagefindPage {
  url: string;
  /** All that it says. */
  content: string;
  excerpt: string;
  meta: { title?: string; definition?: string } & Partial<WrittenIn>;
  filters: { kind?: string[] };
  sub_results: PagefindSection[];
}

/** A section of a page that has the words. */
export interface PagefindSection {
  title: string;
  url: string;
  excerpt: string;
  locations: number[];
  weighted_locations: { balanced_score: number }[];
}
