import { alignSections, type Aligned } from '../../core/align-sections.ts';
import { isWhole, parallelLists, sectionsOf, type PageBlock } from '../../core/page-blocks.ts';
import { element } from '../search/elements.ts';
import { pageElements } from './elements.ts';
import { noticeSelector, type OtherPage } from './other-page.ts';

/** Whose words a side of a row holds. */
interface Side {
  lang: string;
  dir: string;
}

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
  const rowOf = (pair: Aligned<PageBlock<Element>>): HTMLElement => {
    const { own: ours, other: theirs } = pair;
    const lists = parallelLists(pair, pageElements);
    if (lists) {
      const [list, twin] = lists;
      const both = list.cloneNode(false) as HTMLElement;
      [...list.children].forEach((item, index) => {
        const row = item.cloneNode(false) as HTMLElement;
        row.dataset['besidePair'] = '';
        fill(row, item.childNodes, twin.children[index]?.childNodes ?? []);
        both.append(row);
      });
      // The lists themselves go, the definitions that open from them stay, with the last item.
      const sides = both.lastElementChild?.children ?? [];
      for (const [index, [block]] of [ours, theirs].entries())
        for (const definition of block?.slice(1) ?? []) move(definition, sides[index] ?? both);
      return both;
    }
    const row = element('div', { 'data-beside-pair': '' });
    if (isWhole(pair, pageElements)) row.classList.add('beside-whole');
    fill(row, ours.flat(), theirs.flat());
    return row;
  };

  const notices = {
    own: [...(article.parentElement?.querySelectorAll(noticeSelector) ?? [])].map(
      (notice): PageBlock<Element> => [notice],
    ),
    other: other.notices.map((notice): PageBlock<Element> => [notice]),
  };
  const aligned = alignSections(sectionsOf(article, pageElements), other.sections);
  let last: Element | undefined;
  for (const pair of [notices, ...aligned]) {
    if (pair.own.length + pair.other.length === 0) continue;
    const [first] = pair.own[0] ?? [];
    // A mark for the place, since the blocks go into the row.
    const mark = document.createComment('');
    if (first) first.before(mark);
    else if (last) last.after(mark);
    else article.prepend(mark);
    const row = rowOf(pair);
    if (first?.isConnected) move(first, document.createElement('template'));
    mark.replaceWith(row);
    undo.push(() => row.replaceWith());
    last = row;
  }
  return () => {
    for (const step of undo.reverse()) step();
  };
}
