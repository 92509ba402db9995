import type { Files } from '../core/files.ts';
import type { Site } from './site.ts';

/** Stand around the inside of a page's `<article>` while Astro makes it, and are taken out when it comes back. */
export const articleStart = '<!--article-->';
export const articleEnd = '<!--/article-->';

/** The page where a language is chosen. */
export const chooserPath = 'index.html';

/** Where downloads lie. */
export const downloadsFolder = 'downloads';

/**
 * Stand around the place of the list on the page about downloads. What is between them is for a site without any; it
 * stays out of copies.
 */
export const downloadsStart = '<!--downloads-->';
export const downloadsEnd = '<!--/downloads-->';

/** A page as Astro made it. */
export interface BuiltPage {
  /** Its file in the site: `en/glossary/eqf/index.html`. */
  path: string;
  /** Its language and slug; none of a page that belongs to no language, such as the language chooser. */
  locale?: string;
  slug?: string;
  html: string;
  /**
   * The HTML within its `<article>`: what print and copies take of it. None of pages that the site makes, such
   * as the search.
   */
  article?: string;
  /** The same as it was before its type was set: what is searched. */
  searched?: string;
}

/** The site that a build made, and what it was made from. */
export interface BuiltSite {
  site: Site;
  pages: readonly BuiltPage[];
  /** All of the site but its pages, by path: style sheets, scripts, public files, what outputs made. */
  files: Files;
}
