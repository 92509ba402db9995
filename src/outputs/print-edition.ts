import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/** What has no use on paper, or stands elsewhere in the edition. */
function isLeftOut({ tagName, properties }: Element): boolean {
  const isOfSite = ['popover', 'dataOnline', 'dataDownloads', 'dataNoDownloads'].some((name) => name in properties);
  return (
    isOfSite ||
    ['nav', 'search', 'script'].includes(tagName) ||
    [properties['className']].flat().includes('heading-link')
  );
}

/** Pages stand two levels down: below the edition's title and the part's. */
const levelsDown = 2;

/** The id of a page, or of an anchor on it, in the edition. */
export function editionId(slug: string, anchor?: string): string {
  const page = `page-${slug.replaceAll('/', '-') || 'home'}`;
  return anchor ? `${page}--${anchor}` : page;
}

/**
 * Puts the built pages of a language into its print edition: everything on one page, with links that stay in it.
 * @param edition the edition's HTML, in which elements with `data-print-page` name the pages by slug, in reading order
 * @param pageHtml gives a built page's HTML by its slug
 * @param addressOf gives a page's address by its slug, as links on the pages write it
 * @returns the filled HTML
 * @throws when a page has no `<article>`
 */
export async function fillPrintEdition(
  edition: string,
  pageHtml: (slug: string) => Promise<string>,
  addressOf: (slug: string) => string,
): Promise<string> {
  const tree = fromHtml(edition);
  const places = selectAll('[data-print-page]', tree);
  const slugs = places.map((place) => String(place.properties['dataPrintPage']));
  const slugByAddress = new Map(slugs.map((slug) => [addressOf(slug), slug]));
  for (const [index, place] of places.entries()) {
    const slug = slugs[index] ?? '';
    const article = select('article', fromHtml(await pageHtml(slug)));
    if (!article) throw new Error(`The page “${slug}” has no <article>, so it cannot be put into the print edition.`);
    // Copies read from `data-print-page` which page stands here.
    place.properties = { ...place.properties, id: editionId(slug) };
    place.children = toEdition(article, slug, slugByAddress);
  }
  return toHtml(tree);
}

function toEdition(article: Element, slug: string, slugByAddress: ReadonlyMap<string, string>): ElementContent[] {
  const root: Root = { type: 'root', children: article.children };
  visit(root, 'element', (node, index, parent) => {
    if (isLeftOut(node) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const { properties } = node;
    for (const name of Object.keys(properties)) if (name.startsWith('dataPagefind')) delete properties[name];
    const level = /^h([1-4])$/.exec(node.tagName)?.[1];
    if (level) node.tagName = `h${Number(level) + levelsDown}`;
    if (properties['popoverTarget']) {
      const concept = String(properties['popoverTarget']).replace(/^term-/, '');
      node.tagName = 'a';
      node.properties = { className: ['term'], href: `#${editionId(`glossary/${concept}`)}` };
    }
    if (properties['id']) properties['id'] = editionId(slug, String(properties['id']));
    // A landmark for each page's facts would bury those of the edition.
    if (node.tagName === 'section') delete properties['ariaLabelledBy'];
    for (const name of ['ariaLabelledBy', 'htmlFor'] as const) {
      const ids = properties[name];
      if (ids) properties[name] = [ids].flat().map((id) => editionId(slug, String(id)));
    }
    if (node.tagName === 'a')
      node.properties['href'] = toEditionLink(String(node.properties['href'] ?? ''), slug, slugByAddress);
    return undefined;
  });
  return root.children as ElementContent[];
}

/** A link of a page as it leads within the edition; links out of it stay as they are. */
function toEditionLink(href: string, slug: string, slugByAddress: ReadonlyMap<string, string>): string {
  const [address = '', anchor] = href.split('#');
  if (address === '') return href.startsWith('#page-') ? href : `#${editionId(slug, anchor)}`;
  const target = slugByAddress.get(address);
  return target === undefined ? href : `#${editionId(target, anchor)}`;
}
