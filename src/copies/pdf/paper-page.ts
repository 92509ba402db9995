import type { Element, ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h, s } from 'hastscript';
import { aboutBook, ageWords } from '../about-book.ts';
import { printPath } from '../book.ts';
import { parsePage } from '../built-site.ts';
import { drawMark } from '../cover.ts';
import { languageOf, wordsOf, type Edition } from '../edition.ts';
import { liveAddress } from '../links.ts';
import { qrCode } from '../qr-code.ts';
import { pageRules } from './page-rules.ts';

/** Number of the page on which an anchor stands, counted from 1. */
export type PageNumbers = ReadonlyMap<string, number>;

const aboutId = 'about-this-copy';

/**
 * The print edition of a language as it is put on paper: with a cover, running heads and page numbers.
 * @param styles what paper needs beyond the site’s own style sheets
 * @param numbers known once it has been laid out; without them the contents keep the room for them
 */
export function toPaper(edition: Edition, tag: string, styles: string, numbers?: PageNumbers): string {
  const words = wordsOf(edition, tag);
  const tree = parsePage(edition.site.files, printPath(tag));
  const parts = selectAll('main > section.part', tree);
  for (const [index, part] of parts.entries()) part.properties['className'] = ['part', `part-${index + 1}`];
  const about = h('section', { className: ['part', 'about-copy', `part-${parts.length + 1}`] }, [
    h('h2', { id: aboutId }, words('book.about')),
    ...aboutBook(edition, tag),
  ]);
  const titles = [...parts.map(titleOf), words('book.about')];
  const live = liveAddress(edition.site, `${tag}/index.html`);
  const rules = pageRules({
    direction: languageOf(edition, tag).direction,
    title: words('site.title'),
    parts: titles,
    // Isolated: an address is read from left to right in every language.
    origin: `${ageWords(edition, tag)} · \u2066${live}\u2069`,
    // The browser counts the pages: the places for the numbers stay.
    page: words('book.page', { page: '{{page}}', pages: '{{pages}}' }),
  });
  replaceBody(tree, [
    cover(edition, tag, live),
    contents(parts, words('print.contents'), words('book.about'), numbers),
    h('main', [...parts, about]),
  ]);
  const head = select('head', tree);
  if (head) {
    head.children = [
      h('meta', { charSet: 'utf-8' }),
      h('title', `${words('site.title')}: ${words('site.tagline')}`),
      ...head.children.filter(
        (node) =>
          node.type === 'element' && node.tagName === 'link' && [node.properties['rel']].flat().includes('stylesheet'),
      ),
      h('style', `${styles}\n${rules}`),
    ];
  }
  return toHtml(tree);
}

function titleOf(part: Element): string {
  return toString(select('h2', part) ?? part).trim();
}

function replaceBody(tree: Root, children: ElementContent[]): void {
  const body = select('body', tree);
  if (body) Object.assign(body, { properties: {}, children });
}

function cover(edition: Edition, tag: string, live: string): Element {
  const words = wordsOf(edition, tag);
  const { direction } = languageOf(edition, tag);
  return h('header', { className: 'cover' }, [
    s('svg', { viewBox: '0 120 1200 680', ariaHidden: 'true' }, [drawMark(direction)]),
    h('h1', words('site.title')),
    h('p', words('site.tagline')),
    h('div', [
      qrCode(live, words('book.code')),
      h('p', [ageWords(edition, tag), h('br'), `${words('book.live')} `, h('a', { href: live, dir: 'ltr' }, live)]),
    ]),
  ]);
}

/** Each part and chapter with its page. */
function contents(parts: readonly Element[], title: string, about: string, numbers: PageNumbers | undefined): Element {
  const entry = (id: string, text: string): Element =>
    h('a', { href: `#${id}` }, [
      h('span', text),
      ' ',
      h('span', { className: 'page-number' }, String(numbers?.get(id) ?? '000')),
    ]);
  return h('nav', { className: 'paper-contents', ariaLabelledBy: 'contents' }, [
    h('h2', { id: 'contents' }, title),
    h('ol', [
      ...parts.map((part) =>
        h('li', [
          entry(String(select('h2', part)?.properties['id']), titleOf(part)),
          h(
            'ol',
            selectAll('article', part).map((article) =>
              h('li', [entry(String(article.properties['id']), toString(select('h3', article) ?? article).trim())]),
            ),
          ),
        ]),
      ),
      h('li', [entry(aboutId, about)]),
    ]),
  ]);
}
