import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { pagesOf, parsePage, type BuiltSite } from './built-site.ts';
import { resolveLink } from './links.ts';

/** A part of the site as its navigation names it, with the paths of its pages. */
export interface Part {
  title: string;
  pages: string[];
}

/** Pages that show the others in another way. */
function isTool(path: string): boolean {
  return /^[\w-]+\/(?:search|print)\/index\.html$/.test(path);
}

/**
 * The pages of a language in reading order, as their links to the next page tell it. The home page belongs to no part.
 * @throws when a page stands outside of that order: a copy would lack it
 */
export function readingOrder(site: BuiltSite, tag: string): { home: string; parts: Part[] } {
  const home = `${tag}/index.html`;
  const fileOf = (from: string, link: unknown): string => {
    const target = resolveLink(site, from, String(link));
    return typeof target === 'object' ? target.path : '';
  };
  const menu = selectAll('#menu a', parsePage(site.files, home));
  const parts = menu.map((link): Part & { first: string } => ({
    title: toString(link).trim(),
    first: fileOf(home, link.properties['href']),
    pages: [],
  }));
  const seen = new Set([home]);
  let part = parts[0];
  for (let path = part?.first; part && path && !seen.has(path); ) {
    part = parts.find(({ first }) => first === path) ?? part;
    part.pages.push(path);
    seen.add(path);
    const next = select('a[rel~=next]', parsePage(site.files, path));
    path = next ? fileOf(path, next.properties['href']) : undefined;
  }
  const outside = pagesOf(site.files, tag).filter((path) => !seen.has(path) && !isTool(path));
  if (outside.length > 0)
    throw new Error(`No page leads on to ${outside.join(', ')}: the one-file copy would lack it.`);
  return { home, parts: parts.map(({ title, pages }) => ({ title, pages })) };
}
