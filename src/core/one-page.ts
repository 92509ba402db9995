/**
 * Where all pages of a language stand on one page, as in the print edition and the one file: the ids by which links
 * find them.
 */

/** The id of the list of all pages. */
export const contentsId = 'page-contents';

/** The id of a page, by its slug. */
export function pageId(slug: string): string {
  return `page-${slug.replaceAll('/', '-') || 'home'}`;
}

/** The id of the heading of a part of the site. */
export function partId(part: string): string {
  return `part-${part}`;
}

/** The id of an anchor of a page. */
export function idOnPage(page: string, anchor: string): string {
  return `${page}--${anchor}`;
}
