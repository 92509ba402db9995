import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Edition } from './edition.ts';
import { wordsOf } from './edition.ts';
import { liveAddress, resolveLink, type Target } from './links.ts';

/** How links read in a copy. */
export interface CopyLinks {
  /** Path of the page in the site. */
  from: string;
  /** The link to a file that the copy holds; nothing when it holds none. */
  linkTo(target: Target): string | undefined;
}

/** What only the site on the web can use: feeds, other languages’ addresses, preloads, workers. Its canonical address stays. */
const keptLinks: readonly unknown[] = ['canonical', 'icon', 'stylesheet', 'license'];

/** Attributes that name a file, as hast calls them. */
const linkAttributes = ['href', 'src', 'action', 'formAction', 'poster', 'data'] as const;

/** Takes out of a page what works on the web only, and leads all its links into the copy or, marked, to the web. */
export function toCopyPage(edition: Edition, tree: Root, tag: string, links: CopyLinks): void {
  removeOnlineParts(tree);
  const words = wordsOf(edition, tag);
  const lead = (link: string): { link: string; isOutside: boolean } => {
    const target = resolveLink(edition.site, links.from, link);
    if (typeof target === 'string') return { link: target, isOutside: /^https?:/.test(target) };
    const inCopy = links.linkTo(target);
    return inCopy === undefined
      ? { link: liveAddress(edition.site, target.path) + target.rest, isOutside: true }
      : { link: inCopy, isOutside: false };
  };
  visit(tree, 'element', (node) => {
    const { properties } = node;
    if (node.tagName === 'link' && [properties['rel']].flat().includes('canonical')) return;
    for (const name of linkAttributes) {
      const value = properties[name];
      if (typeof value !== 'string' || value.startsWith('data:')) continue;
      const { link, isOutside } = lead(value);
      properties[name] = link;
      if (isOutside && node.tagName === 'a') markOutside(node, words('copy.outside'));
    }
    if (properties['srcSet']) {
      properties['srcSet'] = [properties['srcSet']]
        .flat()
        .map((each) =>
          String(each)
            .trim()
            .replace(/^\S+/, (link) => lead(link).link),
        )
        .join(', ');
    }
    if (node.tagName === 'script') toClassic(node, edition);
  });
  for (const place of selectAll('[data-no-downloads]', tree)) {
    const live = liveAddress(edition.site, links.from);
    place.properties = {};
    place.children = [
      { type: 'text', value: `${words('copy.downloads')} ` },
      h('a', { href: live, dir: 'ltr', rel: 'external' }, live),
    ];
  }
}

function removeOnlineParts(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !isOnline(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function isOnline({ tagName, properties }: Element): boolean {
  if (tagName === 'link') return ![properties['rel']].flat().some((rel) => keptLinks.includes(rel));
  if (tagName === 'meta') return String(properties['httpEquiv']).toLowerCase() === 'content-security-policy';
  return ['dataOnline', 'dataDownloads'].some((name) => name in properties);
}

/**
 * A module, already bundled under the same name, becomes a script that runs as late. Addresses in its data become those on the web: the copy
 * knows them when a file is asked for (see reader/site-copy.ts) and when a link is put in (see reader/added-links.ts), in every language.
 */
function toClassic(script: Element, { site }: Edition): void {
  const { type } = script.properties;
  if (type === 'module') {
    delete script.properties['type'];
    script.properties['defer'] = true;
  }
  delete script.properties['crossOrigin'];
  if (type !== 'application/json') return;
  const [text] = script.children;
  if (text?.type !== 'text') return;
  const base = new URL(site.address).pathname;
  const data = JSON.parse(text.value, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(base) ? new URL(value, site.address).href : value,
  ) as unknown;
  text.value = JSON.stringify(data).replaceAll('<', '\\u003c');
}

function markOutside(link: Element, words: string): void {
  link.children.push(h('span', { className: 'outside', role: 'img', ariaLabel: words }));
  link.properties['rel'] = [...new Set([link.properties['rel'] ?? [], 'external'].flat().map(String))];
}

/** Puts elements first or last into the first element that a selector finds. */
export function insert(tree: Root, selector: string, where: 'first' | 'last', ...elements: Element[]): void {
  const place = select(selector, tree);
  if (!place) throw new Error(`A page has no ${selector}, where a copy says what it is.`);
  if (where === 'first') place.children.unshift(...elements);
  else place.children.push(...elements);
}
