import { posix } from 'node:path';
import { formerAnchors } from '../content/former-anchors.ts';
import type { Page } from '../content/page.ts';
import { addressOf, pagesFolder } from '../content/page-address.ts';
import { lostAnchors } from '../content/public-addresses.ts';
import type { Reference } from '../content/references.ts';
import type { Content } from '../content/content.ts';
import { falseLabel, urlProblem } from './link-urls.ts';
import { didYouMean, nearest } from './nearest.ts';
import { nodesOf } from '../content/nodes.ts';
import type { Problem } from './rule.ts';

/** Finds links to pages that do not exist, and to files that are no pages. */
export function* brokenLink(page: Page, content: Content): Iterable<Problem> {
  for (const reference of linksOf(page)) {
    if (reference.kind === 'page' && !content.isShown(reference.path)) {
      yield {
        ...reference.place,
        message: `“${reference.url}” leads to no page`,
        fix: suggestion(page, reference.path, content),
      };
    } else if (reference.kind === 'page' && !reference.path.startsWith(`${pagesFolder}/`)) {
      yield {
        ...reference.place,
        message: `“${reference.url}” leads out of the pages`,
        fix: `Link a file in ${pagesFolder}/${page.locale}/`,
      };
    } else if (reference.kind === 'other' && isRelative(reference.url) && !ownPage(page, reference.url, content)) {
      yield {
        ...reference.place,
        message: `“${reference.url}” leads to no page`,
        fix: suggestion(page, posix.join(posix.dirname(page.path), reference.url), content),
      };
    }
  }
}

/** Finds links to a heading that its page has not. */
export function* brokenAnchor(page: Page, content: Content): Iterable<Problem> {
  for (const reference of linksOf(page)) {
    if (reference.kind !== 'anchor' && reference.kind !== 'page') continue;
    if (reference.anchor === undefined) continue;
    const anchors = content.anchorsOf(reference.kind === 'page' ? reference.path : page.path);
    if (!anchors || anchors.includes(reference.anchor)) continue;
    const slug = reference.kind === 'page' ? (addressOf(reference.path)?.slug ?? '') : page.slug;
    if (lostAnchors(content, slug).has(reference.anchor)) continue;
    const before = reference.url.slice(0, reference.url.indexOf('#'));
    const now = formerAnchors(content.setting('moved') ?? {}, slug).get(reference.anchor);
    yield {
      ...reference.place,
      message: `“${reference.url}” leads to no heading of ${before === '' ? 'this page' : 'that page'}`,
      fix:
        now === undefined
          ? didYouMean(reference.anchor, anchors, oneOf(anchors, before), (anchor) => `${before}#${anchor}`)
          : `Write “${before}#${now}”`,
    };
  }
}

/** Finds links to a page in another language: the reader would lose their own. */
export function* otherLanguage(page: Page, content: Content): Iterable<Problem> {
  for (const reference of linksOf(page)) {
    const target = reference.kind === 'page' ? addressOf(reference.path) : undefined;
    if (!target || target.locale === page.locale || !content.paths.has(target.path)) continue;
    const own = content.pathOf(page.locale, target.slug);
    const rest = /#.*$/s.exec(reference.url)?.[0] ?? '';
    yield {
      ...reference.place,
      message: `“${reference.url}” leads to a page in another language (${target.locale})`,
      fix: own ? `Write “${relativeTo(page, own)}${rest}”` : `Link a page in ${pagesFolder}/${page.locale}/`,
    };
  }
}

/**
 * Finds addresses of our own pages where the file's path should stand, which works on GitHub and under every address.
 */
export function* ownAddress(page: Page, content: Content): Iterable<Problem> {
  for (const { kind, url, place } of linksOf(page)) {
    const own = kind === 'other' ? ownPage(page, url, content) : undefined;
    if (own !== undefined) {
      yield {
        ...place,
        message: `“${url}” is an address of this site`,
        fix: own
          ? `Write “${relativeTo(page, own)}${/#.*$/s.exec(url)?.[0] ?? ''}”`
          : `Write the path of a file in ${pagesFolder}/${page.locale}/, from this file on, or only the words`,
      };
    }
  }
}

/** Finds addresses that could run a script, are not encrypted, or belong to no web page. */
export function* unsafeUrl(page: Page, content: Content): Iterable<Problem> {
  for (const { kind, url, label, place } of linksOf(page)) {
    const isOutward = kind === 'other' && ownPage(page, url, content) === undefined;
    const problem = (isOutward ? urlProblem(url) : undefined) ?? falseLabel(url, label);
    // A bare www. is a link to http:// for the parser, and stands in the text without.
    const isBare = url === `http://${label}`;
    // An address for mail, too, becomes a link by itself.
    if (url === `mailto:${label}`) {
      const message = `“${label}” becomes a link for mail, which is not used on this site`;
      yield { ...place, message, fix: `Write “\`${label}\`”` };
      continue;
    }
    const message = isBare ? problem?.message.replace(url, label) : problem?.message;
    if (problem && message !== undefined) yield { ...place, ...problem, message };
  }
}

/**
 * What to do about an anchor that resembles none of those that there are.
 * @param page how the page is written before the `#`; empty for the page itself
 */
export function oneOf(anchors: readonly string[], page: string): string {
  if (anchors.length === 0) return page === '' ? 'Write only the words: the page has no headings' : `Write “${page}”`;
  return `Use one of ${anchors
    .slice(0, 12)
    .map((anchor) => `#${anchor}`)
    .join(' ')}`;
}

/** Links and link definitions. Pictures, and the definitions that are theirs, have rules of their own. */
function linksOf({ tree, references }: Page): Reference[] {
  const pictures = new Set(nodesOf(tree, 'imageReference').map(({ identifier }) => identifier));
  const theirs = new Set(
    nodesOf(tree, 'definition').flatMap(({ identifier, url }) => (pictures.has(identifier) ? [url] : [])),
  );
  return references.filter(({ node, url }) => node !== 'image' && !(node === 'definition' && theirs.has(url)));
}

function isRelative(url: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(url.replace(/[\u0000-\u0020]/g, ''));
}

/**
 * The file of the page that an address on this site means: `/en/bodies/`, `../bodies/`, or with the site's own name
 * before it. Empty for an address on this site that is none of the pages; `undefined` for anything else.
 */
function ownPage(page: Page, url: string, content: Content): string | undefined {
  const address = content.setting('identifiers');
  const inSite = address && url.toLowerCase().startsWith(`${address}/`) ? url.slice(address.length) : url;
  const path = inSite.replace(/[?#].*$/s, '');
  if (/^\/(?![/\\])/.test(path)) {
    const [, locale = '', slug = ''] = /^\/([^/]+)\/(.*?)\/?$/.exec(path) ?? [];
    return content.pathOf(locale, slug) ?? '';
  }
  if (!isRelative(path) || path === '') return undefined;
  const target = addressOf(`${posix.join(posix.dirname(page.path), path).replace(/\/$/, '')}.md`);
  return target && content.pathOf(target.locale, target.slug);
}

/** The page of the same language that a broken link most likely meant. */
function suggestion(page: Page, path: string, content: Content): string {
  const folder = `${pagesFolder}/${page.locale}/`;
  const otherwise = `Write the path of a file in ${folder}, from this file on`;
  if (!path.startsWith(folder)) return otherwise;
  const pages = [...content.paths].flatMap((other) =>
    other.startsWith(folder) && addressOf(other) ? [other.slice(folder.length)] : [],
  );
  const nameOf = (file: string): string =>
    file
      .replace(/(\/index)?\.mdx?$/, '')
      .split('/')
      .at(-1) ?? '';
  const meant = pages.find((other) => nameOf(other) === nameOf(path)) ?? nearest(path.slice(folder.length), pages);
  return meant ? `Did you mean “${relativeTo(page, folder + meant)}”?` : otherwise;
}

function relativeTo(page: Page, path: string): string {
  return posix.relative(posix.dirname(page.path), path);
}
