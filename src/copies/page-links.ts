import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Target } from './copied-site.ts';
import type { LanguageEdition } from './language-edition.ts';

/** An attribute that names a file. */
export interface PageLink {
  element: Element;
  target: Target | string;
  set(address: string): void;
  /** As the page has them, before a copy marks the link. */
  children: ElementContent[];
  rel: Properties[string];
}

/** Attributes that name a file, as hast calls them. */
const linkAttributes = ['href', 'src', 'action', 'formAction', 'poster', 'data'] as const;

/** The links of an element. Its canonical address is none: it stays. */
export function linksOf(element: Element, resolve: (link: string) => Target | string): PageLink[] {
  const { tagName, properties, children } = element;
  if (tagName === 'link' && relationsOf(element).includes('canonical')) return [];
  const rel = properties['rel'];
  const links = linkAttributes.flatMap((attribute): PageLink[] => {
    const value = properties[attribute];
    if (typeof value !== 'string' || value.startsWith('data:')) return [];
    const set = (address: string): void => {
      properties[attribute] = address;
    };
    return [{ element, target: resolve(value), set, children, rel }];
  });
  const pictures = [properties['srcSet'] ?? []].flat().map((each) => String(each).trim());
  return [
    ...links,
    ...pictures.map((picture, index): PageLink => {
      const [address = '', ...width] = picture.split(' ');
      const set = (to: string): void => {
        pictures[index] = [to, ...width].join(' ');
        properties['srcSet'] = pictures.join(', ');
      };
      return { element, target: resolve(address), set, children, rel };
    }),
  ];
}

/**
 * Leads all links of a page into a copy or, marked, to the web.
 * @param linkTo gives the link to a file that the copy holds; nothing when it holds none
 */
export function leadLinks(
  { edition, links }: { edition: LanguageEdition; links: readonly PageLink[] },
  linkTo: (target: Target) => string | undefined,
): void {
  const { copied, words } = edition;
  for (const { element, target, set, children, rel } of links) {
    const inCopy = typeof target === 'string' ? undefined : linkTo(target);
    const address = inCopy ?? (typeof target === 'string' ? target : copied.liveAddress(target.path) + target.rest);
    set(address);
    if (element.tagName !== 'a') continue;
    const isOutside = inCopy === undefined && /^https?:/.test(address);
    element.children = isOutside ? [...children, outsideMark(words('copy.outside'))] : children;
    Object.assign(element.properties, {
      rel: isOutside ? [...new Set([rel ?? [], 'external'].flat().map(String))] : rel,
    });
  }
}

function outsideMark(words: string): Element {
  return h('span', { className: 'outside', role: 'img', ariaLabel: words });
}

/** Whether an element links to a style sheet. */
export function isStyleSheet(element: Element): boolean {
  return relationsOf(element).includes('stylesheet');
}

/** What a link says of where it leads. */
export function relationsOf({ properties }: Element): unknown[] {
  return [properties['rel']].flat();
}
