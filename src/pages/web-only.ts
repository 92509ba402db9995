import type { Element } from 'hast';

/** Whether an element is of use on the web only (`data-online`): copies leave it out. */
export function isWebOnly({ properties }: Element): boolean {
  return 'dataOnline' in properties;
}

/**
 * Whether an element of an article is of use in a browser only, on the web or from a disk: print edition and books
 * leave it out.
 */
export function isScreenOnly(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    isWebOnly(element) ||
    'dataDownloads' in properties ||
    ['nav', 'search', 'script'].includes(tagName) ||
    [properties['className']].flat().includes('heading-link')
  );
}
