import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { softHyphen } from '../../markdown/typography/long-words.ts';
import { h, s } from 'hastscript';
import { brandOf } from '../../core/brand.ts';
import { isolated } from '../../core/isolates.ts';
import { pageId, partId } from '../../core/one-page.ts';
import { aboutBook, ageWords } from '../about-book.ts';
import { asOneText, inBoth, titleIn } from '../beside/in-both.ts';
import { rowOfTwo } from '../beside/lay-beside.ts';
import { titleOf, type Book } from '../book.ts';
import { drawMark } from '../cover.ts';
import { withForeignWords, writtenIn } from '../language-edition.ts';
import { qrCode } from '../qr-code.ts';
import { numberPlace } from './page-numbers.ts';
import { pageRules } from './page-rules.ts';
import { printedParts } from './printed-parts.ts';

const aboutId = 'about-this-copy';

/** The print edition of a language, or of two, as it is put on paper: with a cover, running heads and page numbers. */
export class PaperPage {
  readonly #book: Book;
  readonly #styles: string;
  /** Links to the site’s style sheets. */
  readonly #sheets: readonly Element[];
  /** The parts of the print edition, as HTML. */
  readonly #parts: string;

  /**
   * @param styles what paper needs beyond the site’s own style sheets
   * @throws when the site has no print edition in a language
   */
  constructor(book: Book, styles: string) {
    const { sheets, parts } = printedParts(book);
    this.#book = book;
    this.#styles = styles;
    this.#sheets = sheets;
    this.#parts = toHtml([...parts]);
  }

  /** The anchors that the contents lead to, in order. */
  get anchors(): string[] {
    const { parts } = this.#book;
    const ids = parts.flatMap(({ id, chapters }) => [partId(id), ...chapters.map(({ slug }) => pageId(slug))]);
    return [...ids, aboutId];
  }

  /** The page, whose contents keep the room for their page numbers (see `placePageNumbers`). */
  toHtml(): string {
    const book = this.#book;
    const { edition, parts } = book;
    const { tag, direction } = edition;
    const rules = pageRules({
      direction,
      title: asOneText(book, (each) => each.edition.title),
      parts: [
        ...parts.map(({ id }) => asOneText(book, (each) => titleIn(each, { part: id }))),
        asOneText(book, (each) => each.edition.words('book.about')),
      ],
      // Isolated: an address is read from left to right in every language.
      origin: asOneText(book, (each) => `${ageWords(each.edition)} · ${isolated(each.edition.home, 'ltr')}`, '\n'),
      // The browser counts the pages: the places for the numbers stay.
      page: asOneText(book, (each) => each.edition.words('book.page', { page: '{{page}}', pages: '{{pages}}' }), '\n'),
    });
    const page = h('html', { lang: tag, dir: direction }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('title', titleOf(book)),
        ...this.#sheets,
        h('style', `${this.#styles}\n${rules}`),
      ]),
      h('body', { className: book.beside ? 'in-two' : undefined }, [
        cover(book),
        contents(book),
        h('main', [written(this.#parts), about(book)]),
      ]),
    ]);
    // A sheet has room for every word, and a PDF is searched by letters.
    const html = withForeignWords(edition, toHtml(page, { allowDangerousHtml: true }));
    return `<!doctype html>${html.replaceAll(softHyphen, '')}`;
  }
}

/** HTML that has been written already. */
function written(html: string): ElementContent {
  return { type: 'raw', value: html };
}

function cover(book: Book): Element {
  const { direction, words, home, copied } = book.edition;
  const mark = drawMark(brandOf(copied.site.settings), direction);
  return h('header', { className: 'cover' }, [
    ...(mark.length > 0 ? [s('svg', { viewBox: '0 120 1200 680', ariaHidden: 'true' }, mark)] : []),
    h(
      'h1',
      inBoth(book, ({ edition }) => edition.title),
    ),
    h(
      'p',
      inBoth(book, ({ edition }) => edition.tagline),
    ),
    h('div', [
      qrCode(home, words('book.code')),
      h('p', [ageWords(book.edition), h('br'), `${words('book.live')} `, h('a', { href: home, dir: 'ltr' }, home)]),
    ]),
  ]);
}

/** Each part and chapter with the place of its page number. */
function contents(book: Book): Element {
  const entry = (id: string, text: (each: Book) => string): Element =>
    h('a', { href: `#${id}` }, [
      h('span', inBoth(book, text)),
      ' ',
      h('span', { className: 'page-number' }, numberPlace),
    ]);
  return h('nav', { className: 'paper-contents', ariaLabelledBy: 'contents' }, [
    h(
      'h2',
      { id: 'contents' },
      inBoth(book, ({ edition }) => edition.words('print.contents')),
    ),
    h('ol', [
      ...book.parts.map(({ id, chapters }) =>
        h('li', [
          entry(partId(id), (each) => titleIn(each, { part: id })),
          h(
            'ol',
            chapters.map(({ slug }) => h('li', [entry(pageId(slug), (each) => titleIn(each, { slug }))])),
          ),
        ]),
      ),
      h('li', [entry(aboutId, ({ edition }) => edition.words('book.about'))]),
    ]),
  ]);
}

function about(book: Book): Element {
  const side = ({ edition }: Book) => [writtenIn(edition), aboutBook(edition)] as const;
  return h('section', { className: 'part about-copy' }, [
    h(
      'h2',
      { id: aboutId },
      inBoth(book, ({ edition }) => edition.words('book.about')),
    ),
    ...(book.beside ? [rowOfTwo(side(book), side(book.beside))] : aboutBook(book.edition)),
  ]);
}
