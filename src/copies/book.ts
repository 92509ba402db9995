import type { Language } from '../content/schemas.ts';
import { softHyphen } from '../markdown/typography/long-words.ts';
import type { LanguageEdition } from './language-edition.ts';

/** A page of the site as a chapter. */
export interface Chapter {
  slug: string;
  /** Path of its page in the site. */
  path: string;
  title: string;
  /** `yyyy-mm-dd` */
  updated: string;
  /** The HTML of its text. */
  article: string;
  /** The language of its text, where that is not the book’s: it is not translated. */
  foreign?: Pick<Language, 'tag' | 'direction'>;
}

/** A part of the site with its pages, in reading order. */
export interface BookPart {
  id: string;
  title: string;
  chapters: readonly Chapter[];
}

/** A language of the site from beginning to end: what the one file, the EPUB and the PDF are made from. */
export interface Book {
  edition: LanguageEdition;
  /** The first has the site’s own title, and its first page alone. */
  parts: readonly BookPart[];
  /** In a book of two languages, the one that stands beside. */
  beside?: Book;
}

/** A book, and in a book of two languages the one beside. */
export function booksIn(book: Book): Book[] {
  return [book, ...(book.beside ? [book.beside] : [])];
}

/** What a book is called, in its languages. */
export function titleOf(book: Book): string {
  return booksIn(book)
    .map(({ edition: { title, tagline } }) => `${title}: ${tagline}`)
    .join(' · ');
}

/**
 * Puts the pages of a language into reading order.
 * @throws when the build handed over no text of a page
 */
export function bookOf(edition: LanguageEdition): Book {
  const { tag, copied, title } = edition;
  const { site, pages } = copied;
  const toChapter = (slug: string): Chapter => {
    const path = `${site.folderOf(tag, slug)}index.html`;
    const page = site.pageOf(tag, slug);
    // Readers of books divide words themselves, and search by letters.
    const article = pages.get(path)?.article?.replaceAll(softHyphen, '');
    if (!page || article === undefined) throw new Error(`The build handed over no text of ${path}.`);
    const { title: name, updated } = page.data;
    const language = site.foreignLanguageOf(tag, slug);
    const foreign = language === undefined ? {} : { foreign: { tag: language, direction: site.directionOf(language) } };
    return { slug, path, title: name, updated, article, ...foreign };
  };
  const parts = site
    .orderedSections(tag)
    .map(({ id, slugs }) => ({ id, title: site.shownText(tag, `section.${id}`), chapters: slugs.map(toChapter) }));
  return { edition, parts: [{ id: 'home', title, chapters: [toChapter('')] }, ...parts] };
}
