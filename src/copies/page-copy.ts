import type { Element, Root } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { BuiltPage } from '../pages/built-site.ts';
import { isWebOnly } from '../pages/web-only.ts';
import { liveLine } from './copy-notes.ts';
import type { LanguageEdition } from './language-edition.ts';
import { isStyleSheet, linksOf, relationsOf, type PageLink } from './page-links.ts';
import { parsePage } from './parse-html.ts';

/**
 * A page of the site without what works on the web only, parsed and searched once: each copy leads its links anew and
 * adds its own words (`leadLinks`, `withAdditions`).
 */
export interface PageCopy {
  /** Path of the page in the site. */
  path: string;
  edition: LanguageEdition;
  /** Its address on the web. */
  live: string;
  tree: Root;
  head: Element;
  body: Element;
  main: Element;
  /** What of the body the text stands in: `main`, or what is around it. */
  text: Element;
  /** Where a language is chosen, and the list of the parts of the site; none on a page that belongs to no language. */
  languages: Element | undefined;
  menu: Element | undefined;
  links: readonly PageLink[];
  /** The style sheets and the scripts that it loads, by path and in order. */
  styles: readonly string[];
  scripts: readonly string[];
}

/**
 * What only the site on the web can use: feeds, other languages’ addresses, preloads, workers. Its canonical address
 * stays.
 */
const keptLinks: readonly unknown[] = ['canonical', 'icon', 'stylesheet', 'license'];

/**
 * Takes out of a page what works on the web only, and finds its links and the places where copies add to it.
 * @throws when it has no such place
 */
export function copyPage(edition: LanguageEdition, { path, html }: BuiltPage): PageCopy {
  const { copied, words } = edition;
  const live = copied.liveAddress(path);
  const tree = parsePage(html);
  const places: Partial<Record<'head' | 'body' | 'main' | 'text' | 'languages' | 'menu', Element>> = {};
  const links: PageLink[] = [];
  const styles: string[] = [];
  const scripts: string[] = [];
  visitParents(tree, 'element', (element, ancestors) => {
    const { tagName, properties } = element;
    const parent = ancestors.at(-1);
    if (parent && isLeftOut(element)) {
      const index = parent.children.indexOf(element);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (tagName === 'head' || tagName === 'body') places[tagName] = element;
    else if (tagName === 'main') {
      const inBody = ancestors[places.body ? ancestors.indexOf(places.body) + 1 : 0];
      places.main = element;
      places.text = inBody?.type === 'element' ? inBody : element;
    } else if (properties['id'] === 'languages') places.languages = element;
    else if (tagName === 'ul' && parent?.type === 'element' && parent.properties['id'] === 'menu')
      places.menu = element;
    else if (tagName === 'script') toCopyScript(element, copied.address);
    if ('dataDownloads' in properties) {
      properties['dataDownloads'] = undefined;
      element.children = [liveLine(words('copy.downloads'), live)];
      return SKIP;
    }
    const found = linksOf(element, (link) => copied.resolve(path, link));
    links.push(...found);
    const loaded = found.flatMap(({ target }) => (typeof target === 'object' ? target.path : []));
    if (tagName === 'script') scripts.push(...loaded);
    else if (tagName === 'link' && isStyleSheet(element)) styles.push(...loaded);
    return undefined;
  });
  const { head, body, main, text, languages, menu } = places;
  if (!head || !body || !main || !text)
    throw new Error(`${path} has no <head>, <body> or <main>, where a copy says what it is.`);
  return { path, edition, live, tree, head, body, main, text, languages, menu, links, styles, scripts };
}

/** Whether an element is of no use in a copy; modules are not, since each copy has their bundle. */
function isLeftOut(element: Element): boolean {
  const { tagName, properties } = element;
  if (tagName === 'link') return !relationsOf(element).some((rel) => keptLinks.includes(rel));
  if (tagName === 'meta') return String(properties['httpEquiv']).toLowerCase() === 'content-security-policy';
  return isWebOnly(element) || (tagName === 'script' && properties['type'] === 'module');
}

/**
 * Addresses in a script’s data become those on the web: the copy knows them when a file is asked for (see
 * browser/copy/site-copy.ts) and when a link is put in (see browser/copy/added-links.ts), in every language.
 */
function toCopyScript({ properties, children }: Element, address: string): void {
  delete properties['crossOrigin'];
  const [text] = children;
  if (properties['type'] !== 'application/json' || text?.type !== 'text') return;
  const base = new URL(address).pathname;
  const data = JSON.parse(text.value, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(base) ? new URL(value, address).href : value,
  ) as unknown;
  text.value = JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** What a copy adds to a page, by place. */
export interface Additions {
  head?: Element[];
  beforeText?: Element[];
  afterText?: Element[];
  beforeAll?: Element[];
  afterLanguages?: Element[];
}

/** Adds to a page for as long as it is written, and takes out again what was added: the next copy adds its own. */
export function withAdditions<Written>(page: PageCopy, additions: Additions, write: () => Written): Written {
  const { head, main, body, languages } = page;
  const before = [head, main, body, languages].flatMap((place) => (place ? [{ place, children: place.children }] : []));
  const { head: inHead = [], beforeText = [], afterText = [], beforeAll = [], afterLanguages = [] } = additions;
  head.children = [...head.children, ...inHead];
  main.children = [...beforeText, ...main.children, ...afterText];
  body.children = [...beforeAll, ...body.children];
  if (languages) languages.children = [...languages.children, ...afterLanguages];
  try {
    return write();
  } finally {
    for (const { place, children } of before) place.children = children;
  }
}
