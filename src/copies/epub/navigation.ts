import { h } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { BookPart } from '../book.ts';
import { chapterPath } from './chapter.ts';
import { toXhtml, type BookDocument } from './xhtml.ts';

/** The words of the contents that are not titles of the site. */
export interface NavigationWords {
  title: string;
  contents: string;
  cover: string;
  about: string;
}

/** The contents that readers and reading systems use, and the landmarks. */
export function toNavigation(
  parts: readonly BookPart[],
  words: NavigationWords,
  language: Pick<BookDocument, 'lang' | 'direction'>,
): string {
  const link = (href: string, text: string, type?: string): ReturnType<typeof h> =>
    h('a', { href, ...(type ? { 'epub:type': type } : {}) }, text);
  const first = parts[0]?.chapters[0];
  return toXhtml({
    ...language,
    title: words.contents,
    styles: 'book.css',
    type: 'frontmatter',
    body: [
      h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabelledBy: 'toc-title' }, [
        h('h1', { id: 'toc-title' }, words.contents),
        h('ol', [
          ...parts.map(({ title, chapters }) =>
            h('li', [
              h('span', title),
              h(
                'ol',
                chapters.map(({ slug, title: text }) => h('li', [link(chapterPath(slug), text)])),
              ),
            ]),
          ),
          h('li', [link('about-this-book.xhtml', words.about)]),
        ]),
      ]),
      h('nav', { 'epub:type': 'landmarks', id: 'landmarks', hidden: true, ariaLabel: words.title }, [
        h('ol', [
          h('li', [link('cover.xhtml', words.cover, 'cover')]),
          h('li', [link('#toc', words.contents, 'toc')]),
          ...(first ? [h('li', [link(chapterPath(first.slug), first.title, 'bodymatter')])] : []),
          h('li', [link('about-this-book.xhtml', words.about, 'colophon')]),
        ]),
      ]),
    ],
  });
}

/** The contents once more, for reading systems that know EPUB 2 only. */
export function toNcx(parts: readonly BookPart[], words: NavigationWords, identifier: string, lang: string): string {
  let count = 0;
  const point = (title: string, path: string, inner: () => ReturnType<typeof x>[] = () => []): ReturnType<typeof x> => {
    count += 1;
    return x('navPoint', { id: `point-${count}`, playOrder: `${count}` }, [
      x('navLabel', [x('text', title)]),
      x('content', { src: path }),
      ...inner(),
    ]);
  };
  const chapterPoints = parts.flatMap(({ chapters }) =>
    chapters.map(({ slug, title }) => point(title, chapterPath(slug))),
  );
  return toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': lang }, [
      x('head', [x('meta', { name: 'dtb:uid', content: identifier })]),
      x('docTitle', [x('text', words.title)]),
      x('navMap', [...chapterPoints, point(words.about, 'about-this-book.xhtml')]),
    ]),
  ]);
}
