import type { Elements } from '../../core/page-blocks.ts';

/** How the page’s elements are asked. */
export const pageElements: Elements<Element> = {
  tagOf: (element) => element.localName,
  classesOf: (element) => [...element.classList],
  attributeOf: (element, name) => element.getAttribute(name) ?? undefined,
  childrenOf: (element) => [...element.children],
};
