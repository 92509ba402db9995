import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { isolated } from '../../core/isolates.ts';
import { booksIn, type Book } from '../book.ts';
import { writtenIn } from '../language-edition.ts';

/** Words in each language of a book, one after the other; where there is one language, they stand alone. */
export function inBoth(book: Book, words: (book: Book) => string): ElementContent[] {
  if (!book.beside) return [{ type: 'text', value: words(book) }];
  return booksIn(book).flatMap((each, index): ElementContent[] => {
    const text = h('span', { className: 'in-both', ...writtenIn(each.edition) }, words(each));
    return index === 0 ? [text] : [{ type: 'text', value: ' ' }, text];
  });
}

/**
 * The same as one text, each language isolated from the other’s direction.
 * @param between stands between them
 */
export function asOneText(book: Book, words: (book: Book) => string, between = ' · '): string {
  if (!book.beside) return words(book);
  return booksIn(book)
    .map((each) => isolated(words(each), each.edition.direction))
    .join(between);
}

/** The title of a page, or of a part, in a book’s language. */
export function titleIn({ parts }: Book, of: { slug: string } | { part: string }): string {
  const found =
    'part' in of
      ? parts.find(({ id }) => id === of.part)
      : parts.flatMap(({ chapters }) => chapters).find(({ slug }) => slug === of.slug);
  return found?.title ?? '';
}
