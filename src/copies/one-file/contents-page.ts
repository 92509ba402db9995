import type { Element } from 'hast';
import { h } from 'hastscript';
import { contentsId, pageId } from '../../core/one-page.ts';
import { inBoth, titleIn } from '../beside/in-both.ts';
import type { Book, Chapter } from '../book.ts';

/** The page that the one file opens to: all its pages, by part. */
export function contentsPage(book: Book): Element {
  const { words } = book.edition;
  const link = ({ slug }: Chapter): Element =>
    h('li', [
      h(
        'a',
        { href: `#${pageId(slug)}` },
        inBoth(book, (each) => titleIn(each, { slug })),
      ),
    ]);
  return h('section', { className: 'one-page', id: contentsId, tabIndex: -1 }, [
    h('header', { className: 'page-title' }, [
      h(
        'h1',
        inBoth(book, ({ edition }) => edition.title),
      ),
      h(
        'p',
        { className: 'lead' },
        inBoth(book, ({ edition }) => edition.tagline),
      ),
    ]),
    h('nav', { className: 'one-contents', ariaLabel: words('print.contents') }, [
      h(
        'h2',
        inBoth(book, ({ edition }) => edition.words('print.contents')),
      ),
      ...book.parts.flatMap(({ id, chapters }) => [
        // The first page stands by itself, under the site’s title.
        ...(id === 'home'
          ? []
          : [
              h(
                'p',
                inBoth(book, (each) => titleIn(each, { part: id })),
              ),
            ]),
        h('ul', chapters.map(link)),
      ]),
    ]),
  ]);
}
