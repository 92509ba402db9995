import type { Element } from 'hast';
import { digest } from '../core/digest.ts';
import { rememberNothing, type Remember } from '../core/remember.ts';
import { idOnPage, pageId } from '../core/one-page.ts';
import { rewriteHtml, type Tag } from '../core/rewrite-html.ts';
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
  const idsIn = (ids: string): string =>
    ids
      .split(' ')
      .map((id) => idOnPage(pageId(slug), id))
      .join(' ');
  return rewriteHtml(article, (tag) => {
    if (isLeftOut(tag)) return undefined;
    const { name, attributes } = tag;
    const { popovertarget: box } = attributes;
    if (box !== undefined) {
      const concept = box.replace(/^term-/, '');
      return { name: 'a', attributes: { class: 'term', href: `#${pageId(conceptPage(concept))}` } };
    }
    const level = /^h([1-4])$/.exec(name)?.[1];
    const changed = Object.entries(attributes).flatMap(([attribute, value]): [string, string][] => {
      if (attribute.startsWith('data-pagefind')) return [];
      // A landmark for each page's facts would bury those of the edition.
      if (attribute === 'aria-labelledby' && name === 'section') return [];
      if (['id', 'for', 'aria-labelledby'].includes(attribute)) return [[attribute, idsIn(value)]];
      return [[attribute, attribute === 'href' && name === 'a' ? lead(value, slug) : value]];
    });
    // Nobody opens what is folded on paper.
    if (name === 'details') changed.push(['open', '']);
    return { name: level ? `h${Number(level) + levelsDown}` : name, attributes: Object.fromEntries(changed) };
  });
}

/** What has no use on paper, or stands elsewhere in the edition. */
function isLeftOut(tag: Tag): boolean {
  return isScreenOnly(toElement(tag)) || 'popover' in tag.attributes;
}

/** A tag as the trees have it that books are made from. */
function toElement({ name, attributes: { class: classes = '', ...others } }: Tag): Element {
  const toProperty = (attribute: string): string =>
    attribute.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const properties = Object.fromEntries(
    Object.entries(others).map(([attribute, value]) => [toProperty(attribute), value]),
  );
  return { type: 'element', tagName: name, properties: { ...properties, className: classes.split(' ') }, children: [] };
}
