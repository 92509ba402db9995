import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { digest } from '../core/digest.ts';
import { rememberNothing, type Remember } from '../core/remember.ts';
import { idOnPage, pageId } from '../core/one-page.ts';
import type { BuiltPage, BuiltSite } from '../pages/built-site.ts';
import { printPlace, printSlug } from '../pages/made-pages.ts';
import { readingOrderOf } from '../pages/reading-order.ts';
import type { Site } from '../pages/site.ts';
import { isScreenOnly } from '../pages/web-only.ts';

/** Pages stand two levels down: below the edition's title and the part's. */
const levelsDown = 2;

/**
 * Puts the texts of a language's pages into its print edition: everything on one page, with links that stay in it.
 * @returns the pages of the site, the print editions among them filled
 * @throws when a page has no text, or its place is missing
 */
export function withPrintEditions(
  { site, pages }: Pick<BuiltSite, 'site' | 'pages'>,
  remember: Remember = rememberNothing,
): BuiltPage[] {
  const articles = new Map(pages.map(({ locale, slug, article }) => [`${locale}/${slug}`, article]));
  return pages.map((page) => {
    const { path, locale, slug } = page;
    if (locale === undefined || slug !== printSlug) return page;
    const slugs = readingOrderOf(site, locale);
    const [start = '', ...ends] = page.html.split(printPlace);
    if (ends.length !== slugs.length) throw new Error(`${path} has ${ends.length} places for ${slugs.length} pages.`);
    const lead = leadIn(site, locale, slugs);
    const filled = slugs.map((each, index) => {
      const article = articles.get(`${locale}/${each}`);
      if (article === undefined) throw new Error(`The page “${each}” has no text to put into ${path}.`);
      const text = remember(`print/${locale}/${each}`, digest(article), () => toEdition(article, each, lead, site));
      return text + ends[index];
    });
    return { ...page, html: start + filled.join('') };
  });
}

/** Gives the link from a page to where it leads within the edition; links out of the edition stay as they are. */
type Lead = (link: string, from: string) => string;

function leadIn({ address }: Site, locale: string, slugs: readonly string[]): Lead {
  const slugByAddress = new Map(slugs.map((slug) => [address(locale, slug), slug]));
  return (link, from) => {
    const [to = '', anchor] = link.split('#');
    const slug = to === '' ? from : slugByAddress.get(to);
    if (slug === undefined) return link;
    return `#${anchor ? idOnPage(pageId(slug), anchor) : pageId(slug)}`;
  };
}

/** The text of a page as it stands in the edition. */
function toEdition(article: string, slug: string, lead: Lead, { conceptPage }: Site): string {
  const tree = fromHtml(article, { fragment: true });
  const idOf = (id: string): string => idOnPage(pageId(slug), id);
  visit(tree, 'element', (node, index, parent) => {
    if (isLeftOut(node) && parent && index !== undefined) {
      (parent as Element | Root).children.splice(index, 1);
      return [SKIP, index];
    }
    const { properties } = node;
    for (const name of Object.keys(properties)) if (name.startsWith('dataPagefind')) delete properties[name];
    const level = /^h([1-4])$/.exec(node.tagName)?.[1];
    if (level) node.tagName = `h${Number(level) + levelsDown}`;
    if (properties['popoverTarget']) {
      const concept = String(properties['popoverTarget']).replace(/^term-/, '');
      node.tagName = 'a';
      node.properties = { className: ['term'], href: `#${pageId(conceptPage(concept))}` };
      return undefined;
    }
    if (properties['id']) properties['id'] = idOf(String(properties['id']));
    // A landmark for each page's facts would bury those of the edition.
    if (node.tagName === 'section') delete properties['ariaLabelledBy'];
    for (const name of ['ariaLabelledBy', 'htmlFor'] as const) {
      const ids = properties[name];
      if (ids) properties[name] = [ids].flat().map((id) => idOf(String(id)));
    }
    if (node.tagName === 'a') properties['href'] = lead(String(properties['href'] ?? ''), slug);
    return undefined;
  });
  return toHtml(tree);
}

/** What has no use on paper, or stands elsewhere in the edition. */
function isLeftOut(element: Element): boolean {
  return isScreenOnly(element) || ['popover', 'dataNoDownloads'].some((name) => name in element.properties);
}
