import { posix } from 'node:path';
import type { BuiltSite } from './built-site.ts';

/** A file of the site that a link leads to. */
export interface Target {
  path: string;
  /** What follows the path: `?q=…`, `#anchor`, both or nothing. */
  rest: string;
}

/** The address of a file of the site on the web; pages go without their `index.html`. */
export function liveAddress({ address }: BuiltSite, path: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), address).href;
}

/**
 * Where a link on a page of the site leads.
 * @param from path of the page or the style sheet
 * @param link as it is written
 * @returns a file of the site; or, where it has none, the whole address
 */
export function resolveLink(site: BuiltSite, from: string, link: string): Target | string {
  const url = URL.parse(link, liveAddress(site, from));
  if (!url) return link;
  const base = new URL(site.address);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return url.href;
  const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
  const file = [path, `${path}${path === '' || path.endsWith('/') ? '' : '/'}index.html`].find((each) =>
    site.files.has(each),
  );
  return file === undefined ? url.href : { path: file, rest: url.search + url.hash };
}

/** The way from one file of a copy to another. */
export function relativeLink(from: string, { path, rest }: Target): string {
  return from === path && rest.startsWith('#') ? rest : encodeURI(posix.relative(posix.dirname(from), path)) + rest;
}
