import { alignSections } from '../../core/align-sections.ts';
import { element } from '../search/elements.ts';
import { noticeSelector, type OtherPage } from './other-page.ts';
import { sectionsOf, type PageBlock } from './page-sections.ts';

/** Whose words a side of a row holds. */
interface Side {
  lang: string;
  dir: string;
}

/** What needs the whole width: two tables stand one below the other. */
const isWide = ([block]: PageBlock): boolean =>
  !block.matches('p, h1, h2, h3, h4, h5, h6, .heading, ul:not([class]), ol:not([class]), dl, blockquote, pre, .layer');

/**
 * Puts another language beside the text of a page, row by row; lists item by item.
 * @returns puts everything back where it was
 */
export function layBeside(article: HTMLElement, other: OtherPage): () => void {
  const undo: (() => void)[] = [];
  const move = (node: Node, to: Element): void => {
    const { parentNode, nextSibling } = node;
    undo.push(() => parentNode?.insertBefore(node, nextSibling));
    to.append(node);
  };
  const own: Side = { lang: article.lang || document.documentElement.lang, dir: article.dir || document.dir };

  const fill = (row: Element, ours: Iterable<Node>, theirs: Iterable<Node>): void => {
    for (const [side, nodes] of [[own, ours] as const, [other, theirs] as const]) {
      const place = element('div', { class: 'text', lang: side.lang, dir: side.dir });
      for (const node of [...nodes]) move(node, place);
      row.append(place);
    }
  };
  const rowOf = (ours: readonly PageBlock[], theirs: readonly PageBlock[]): HTMLElement => {
    const [list] = ours[0] ?? [];
    const [twin] = theirs[0] ?? [];
    if (ours.length === 1 && theirs.length === 1 && list && twin && areParallelLists(list, twin)) {
      const both = list.cloneNode(false) as HTMLElement;
      [...list.children].forEach((item, index) => {
        const row = item.cloneNode(false) as HTMLElement;
        row.dataset['besidePair'] = '';
        fill(row, item.childNodes, twin.children[index]?.childNodes ?? []);
        both.append(row);
      });
      // The lists themselves go, the definitions that open from them stay.
      for (const block of [...(ours[0] ?? []).slice(1), ...(theirs[0] ?? []).slice(1)]) move(block, both);
      return both;
    }
    const row = element('div', { 'data-beside-pair': '' });
    if ([...ours, ...theirs].some(isWide)) row.classList.add('beside-whole');
    fill(row, ours.flat(), theirs.flat());
    return row;
  };

  const notices = {
    own: [...(article.parentElement?.querySelectorAll(noticeSelector) ?? [])].map((notice): PageBlock => [notice]),
    other: other.notices.map((notice): PageBlock => [notice]),
  };
  const aligned = alignSections(sectionsOf(article), other.sections);
  let last: Element | undefined;
  for (const { own: ours, other: theirs } of [notices, ...aligned]) {
    if (ours.length + theirs.length === 0) continue;
    const [first] = ours[0] ?? [];
    // A mark for the place, since the blocks go into the row.
    const mark = document.createComment('');
    if (first) first.before(mark);
    else if (last) last.after(mark);
    else article.prepend(mark);
    const row = rowOf(ours, theirs);
    if (first?.isConnected) move(first, document.createElement('template'));
    mark.replaceWith(row);
    undo.push(() => row.replaceWith());
    last = row;
  }
  return () => {
    for (const step of undo.reverse()) step();
  };
}

/** Whether two lists have the same number of items, so that each can stand beside its own. */
function areParallelLists(own: Element, other: Element): boolean {
  return own.matches('ul:not([class]), ol:not([class])') && own.tagName === other.tagName
    ? own.childElementCount === other.childElementCount
    : false;
}
