import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { softHyphen } from '../../markdown/typography/long-words.ts';
import { h, s } from 'hastscript';
import { visit } from 'unist-util-visit';
import { pageId, partId } from '../../core/one-page.ts';
import { aboutBook, ageWords } from '../about-book.ts';
import type { Book } from '../book.ts';
import { drawMark } from '../cover.ts';
import type { LanguageEdition } from '../language-edition.ts';
import { isStyleSheet } from '../page-links.ts';
import { qrCode } from '../qr-code.ts';
import { pageRules } from './page-rules.ts';

/** Number of the page on which an anchor stands, counted from 1. */
export type PageNumbers = ReadonlyMap<string, number>;

const aboutId = 'about-this-copy';

/** The print edition of a language as it is put on paper: with a cover, running heads and page numbers. */
export class PaperPage {
  readonly #book: Book;
  readonly #styles: string;
  /** Links to the site’s style sheets. */
  readonly #sheets: readonly Element[];
  /** The parts of the print edition, as HTML. */
  readonly #parts: string;

  /**
   * @param styles what paper needs beyond the site’s own style sheets
   * @throws when the site has no print edition in the language
   */
  constructor(book: Book, styles: string) {
    const { copied, paths } = book.edition;
    const page = copied.pages.get(paths.print);
    if (!page) throw new Error(`There is no ${paths.print} in the built site.`);
    const sheets: Element[] = [];
    const parts: Element[] = [];
    visit(fromHtml(page.html), 'element', (element, _index, parent) => {
      if (element.tagName === 'link' && isStyleSheet(element)) sheets.push(element);
      else if (element.tagName === 'section' && parent?.type === 'element' && parent.tagName === 'main')
        parts.push(element);
    });
    this.#book = book;
    this.#styles = styles;
    this.#sheets = sheets;
    this.#parts = toHtml(parts);
  }

  /** @param numbers known once the page has been laid out; without them the contents keep the room for them */
  toHtml(numbers?: PageNumbers): string {
    const { edition, parts } = this.#book;
    const { tag, direction, title, tagline, words, home } = edition;
    const about = h('section', { className: 'part about-copy' }, [
      h('h2', { id: aboutId }, words('book.about')),
      ...aboutBook(edition),
    ]);
    const rules = pageRules({
      direction,
      title,
      parts: [...parts.map((part) => part.title), words('book.about')],
      // Isolated: an address is read from left to right in every language.
      origin: `${ageWords(edition)} · \u2066${home}\u2069`,
      // The browser counts the pages: the places for the numbers stay.
      page: words('book.page', { page: '{{page}}', pages: '{{pages}}' }),
    });
    const page = h('html', { lang: tag, dir: direction }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('title', `${title}: ${tagline}`),
        ...this.#sheets,
        h('style', `${this.#styles}\n${rules}`),
      ]),
      h('body', [cover(edition), contents(this.#book, numbers), h('main', [written(this.#parts), about])]),
    ]);
    // A sheet has room for every word, and a PDF is searched by letters.
    return `<!doctype html>${toHtml(page, { allowDangerousHtml: true }).replaceAll(softHyphen, '')}`;
  }
}

/** HTML that has been written already. */
function written(html: string): ElementContent {
  return { type: 'raw', value: html };
}

function cover(edition: LanguageEdition): Element {
  const { direction, title, tagline, words, home } = edition;
  return h('header', { className: 'cover' }, [
    s('svg', { viewBox: '0 120 1200 680', ariaHidden: 'true' }, [drawMark(direction)]),
    h('h1', title),
    h('p', tagline),
    h('div', [
      qrCode(home, words('book.code')),
      h('p', [ageWords(edition), h('br'), `${words('book.live')} `, h('a', { href: home, dir: 'ltr' }, home)]),
    ]),
  ]);
}

/** Each part and chapter with its page. */
function contents({ edition: { words }, parts }: Book, numbers: PageNumbers | undefined): Element {
  const entry = (id: string, text: string): Element =>
    h('a', { href: `#${id}` }, [
      h('span', text),
      ' ',
      h('span', { className: 'page-number' }, String(numbers?.get(id) ?? '000')),
    ]);
  return h('nav', { className: 'paper-contents', ariaLabelledBy: 'contents' }, [
    h('h2', { id: 'contents' }, words('print.contents')),
    h('ol', [
      ...parts.map(({ id, title, chapters }) =>
        h('li', [
          entry(partId(id), title),
          h(
            'ol',
            chapters.map((chapter) => h('li', [entry(pageId(chapter.slug), chapter.title)])),
          ),
        ]),
      ),
      h('li', [entry(aboutId, words('book.about'))]),
    ]),
  ]);
}
