import type { Aligned, AnchoredSection } from './align-sections.ts';

/** How elements are asked, be they a browser's or a tree's. */
export interface Elements<E> {
  /** In lower case. */
  tagOf(element: E): string;
  classesOf(element: E): readonly string[];
  attributeOf(element: E, name: 'id' | 'aria-labelledby'): string | undefined;
  childrenOf(element: E): readonly E[];
}

/** An element of a page’s text, with the definitions that open from it, and a notice on its translation. */
export type PageBlock<E> = Readonly<GrowingBlock<E>>;

type GrowingBlock<E> = [E, ...E[]];

/** Classes of what a page says of its translation as a whole, above its text. */
export const noticeClasses: readonly string[] = ['made', 'notice'];

/** What frames a page’s text: its blocks stand in it. */
const frames = ['page-title', 'hero', 'hero-text', 'text'];

/** What is not read in two languages: ways through the page and the site, which are needed once. */
const waysThrough = ['breadcrumb', 'contents'];

/** Elements, and classes of them, whose texts stand in columns; what else there is needs the whole width. */
const narrowTags = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dl', 'blockquote', 'pre'];
const narrowClasses = ['heading', 'layer', 'ways'];

/** The text of a page, section by section; what the site adds to it, such as who is responsible, comes with it. */
export function sectionsOf<E>(article: E, elements: Elements<E>): AnchoredSection<PageBlock<E>>[] {
  const is = (element: E, ...classes: string[]): boolean => hasClass(element, classes, elements);
  type Section = { anchor: string; heading?: GrowingBlock<E>; blocks: GrowingBlock<E>[] };
  const sections: Section[] = [{ anchor: '', blocks: [] }];
  for (const element of elementsOf(article, elements)) {
    const section = sections.at(-1);
    const last = section?.blocks.at(-1) ?? section?.heading;
    const anchor = anchorOf(element, elements);
    if (is(element, 'definition', 'notice') && last) last.push(element);
    else if (anchor && is(element, 'heading')) sections.push({ anchor, heading: [element], blocks: [] });
    else if (anchor) sections.push({ anchor, blocks: [[element]] });
    else section?.blocks.push([element]);
  }
  return sections;
}

/** The elements of a text that are read in two languages, out of what frames them. */
function elementsOf<E>(frame: E, elements: Elements<E>): E[] {
  return elements.childrenOf(frame).flatMap((element) => {
    if (hasClass(element, frames, elements)) return elementsOf(element, elements);
    const isWay = elements.tagOf(element) === 'search' || hasClass(element, waysThrough, elements);
    return isWay ? [] : [element];
  });
}

/** The anchor that an element begins: that of its heading. */
function anchorOf<E>(element: E, elements: Elements<E>): string | undefined {
  if (hasClass(element, ['heading'], elements)) return firstId(element, elements);
  return elements.tagOf(element) === 'section' ? elements.attributeOf(element, 'aria-labelledby') : undefined;
}

function firstId<E>(element: E, elements: Elements<E>): string | undefined {
  for (const child of elements.childrenOf(element)) {
    const id = elements.attributeOf(child, 'id') ?? firstId(child, elements);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Whether blocks that say the same need the whole width, one below the other: two tables do. */
export function isWhole<E>({ own, other }: Aligned<PageBlock<E>>, elements: Elements<E>): boolean {
  const isNarrow = ([block]: PageBlock<E>): boolean =>
    narrowTags.includes(elements.tagOf(block)) ||
    isPlainList(block, elements) ||
    hasClass(block, narrowClasses, elements);
  return ![...own, ...other].every(isNarrow);
}

/** The two lists of blocks that say the same, where these are lists of as many items: each item has its own beside. */
export function parallelLists<E>({ own, other }: Aligned<PageBlock<E>>, elements: Elements<E>): [E, E] | undefined {
  const [[list] = [], ...more] = own;
  const [[twin] = [], ...others] = other;
  if (list === undefined || twin === undefined || more.length + others.length > 0) return undefined;
  const { tagOf, childrenOf } = elements;
  const areParallel =
    isPlainList(list, elements) && tagOf(list) === tagOf(twin) && childrenOf(list).length === childrenOf(twin).length;
  return areParallel ? [list, twin] : undefined;
}

/** Whether it is a list as authors write it; lists that components make have classes, and a look of their own. */
function isPlainList<E>(element: E, { tagOf, classesOf }: Elements<E>): boolean {
  return ['ul', 'ol'].includes(tagOf(element)) && classesOf(element).length === 0;
}

function hasClass<E>(element: E, classes: readonly string[], { classesOf }: Elements<E>): boolean {
  return classesOf(element).some((each) => classes.includes(each));
}
