import type { Element } from 'hast';
import { h } from 'hastscript';
import { contentsId, pageId } from '../../core/one-page.ts';
import type { Book, Chapter } from '../book.ts';

/** The page that the one file opens to: all its pages, by part. */
export function contentsPage({ edition: { words, title, tagline }, parts }: Book): Element {
  const link = ({ slug, title: name }: Chapter): Element => h('li', [h('a', { href: `#${pageId(slug)}` }, name)]);
  return h('section', { className: 'one-page', id: contentsId, tabIndex: -1 }, [
    h('header', { className: 'page-title' }, [h('h1', title), h('p', { className: 'lead' }, tagline)]),
    h('nav', { className: 'one-contents', ariaLabel: words('print.contents') }, [
      h('h2', words('print.contents')),
      ...parts.flatMap(({ id, title: name, chapters }) => [
        // The first page stands by itself, under the site’s title.
        ...(id === 'home' ? [] : [h('p', name)]),
        h('ul', chapters.map(link)),
      ]),
    ]),
  ]);
}
