import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { alignSections, type Aligned } from '../../core/align-sections.ts';
import type { WrittenIn } from '../../core/language.ts';
import { isWhole, parallelLists, sectionsOf, type Elements, type PageBlock } from '../../core/page-blocks.ts';
import { classesOf } from '../classes-of.ts';
import { renameIds } from '../id-attributes.ts';
import { writtenIn, type LanguageEdition } from '../language-edition.ts';

/** How the elements of a tree are asked. */
const treeElements: Elements<Element> = {
  tagOf: ({ tagName }) => tagName,
  classesOf,
  attributeOf({ properties }, name) {
    const value = properties[name === 'id' ? 'id' : 'ariaLabelledBy'];
    return value === undefined || value === null ? undefined : [value].flat().join(' ');
  },
  childrenOf: elementsIn,
};

/** A page’s text in one of two languages. */
export interface SideText extends WrittenIn {
  article: Element;
  /** What is said of its translation above it. */
  notices?: readonly Element[];
}

/** The language of a page’s text: its own where it is not translated. */
export function languageOf({ properties: { lang, dir } }: Element, edition: LanguageEdition): WrittenIn {
  return typeof lang === 'string' ? { lang, dir: dir === 'rtl' ? 'rtl' : 'ltr' } : writtenIn(edition);
}

/**
 * Puts another language beside the text of a page, row by row; lists item by item, as `src/browser/beside/` does in a
 * page that is open.
 * @param own its article holds both afterwards
 * @param other is taken apart; its ids begin with its language where the page has the same ones, so that links to a
 *   section lead to where it stands in both
 */
export function layBeside(own: SideText, other: SideText): void {
  const sections = sectionsOf(other.article, treeElements);
  const aligned = alignSections(sectionsOf(own.article, treeElements), sections);
  leaveIds(other, idsIn(own.article));
  const asBlock = (notice: Element): PageBlock<Element> => [notice];
  const notices = { own: own.notices?.map(asBlock) ?? [], other: other.notices?.map(asBlock) ?? [] };

  const rowsAtStart: Element[] = [];
  const rowsAt = new Map<Element, Element[]>();
  let rows = rowsAtStart;
  for (const pair of [notices, ...aligned].filter((each) => each.own.length + each.other.length > 0)) {
    const [first] = pair.own[0] ?? [];
    if (first && !own.notices?.includes(first)) {
      rows = [];
      rowsAt.set(first, rows);
    }
    rows.push(rowOf(pair, own, other));
  }
  const moved = new Set([...notices.own, ...aligned.flatMap((pair) => pair.own)].flat());
  const put = (place: Element): void => {
    for (const inner of elementsIn(place)) if (!moved.has(inner)) put(inner);
    place.children = place.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      return rowsAt.get(child) ?? (moved.has(child) ? [] : [child]);
    });
  };
  put(own.article);
  own.article.children.unshift(...rowsAtStart);
}

/** Blocks that say the same in two languages, each on its side. */
function rowOf(pair: Aligned<PageBlock<Element>>, own: SideText, other: SideText): Element {
  const lists = parallelLists(pair, treeElements);
  if (!lists) {
    const whole = isWhole(pair, treeElements) ? { className: ['beside-whole'] } : {};
    return rowOfTwo([own, pair.own.flat()], [other, pair.other.flat()], whole);
  }
  const [list, twin] = lists;
  const items = elementsIn(list);
  const twins = elementsIn(twin);
  // The lists themselves go; the definitions that open from them stay, with the last item.
  const definitions = (blocks: Aligned<PageBlock<Element>>['own'], index: number): Element[] =>
    index === items.length - 1 ? blocks.flat().slice(1) : [];
  return {
    ...list,
    children: items.map((item, index) => ({
      ...item,
      properties: { ...item.properties, dataBesidePair: '' },
      children: [
        toSide([own, [...item.children, ...definitions(pair.own, index)]]),
        toSide([other, [...(twins[index]?.children ?? []), ...definitions(pair.other, index)]]),
      ],
    })),
  };
}

/** A language, and what stands on its side. */
type Filled = readonly [WrittenIn, readonly ElementContent[]];

/** A row of two languages. */
export function rowOfTwo(own: Filled, other: Filled, properties: Properties = {}): Element {
  return h('div', { dataBesidePair: '', ...properties }, [toSide(own), toSide(other)]);
}

function toSide([{ lang, dir }, nodes]: Filled): Element {
  return h('div', { className: 'text', lang, dir }, [...nodes]);
}

/** Leaves ids to the page that has them too. */
function leaveIds({ article, lang }: SideText, taken: ReadonlySet<string>): void {
  visit(article, 'element', ({ properties }) => {
    renameIds(properties, (id) => (taken.has(id) ? `${lang}-${id}` : id));
  });
}

function idsIn(article: Element): Set<string> {
  const ids = new Set<string>();
  visit(article, 'element', ({ properties: { id } }) => void (typeof id === 'string' && ids.add(id)));
  return ids;
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}
