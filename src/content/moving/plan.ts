import { posix } from 'node:path';
import type { Content } from '../content.ts';
import { isPicture } from '../known-files.ts';
import { pagesFolder, reservedNames } from '../page-address.ts';
import { slugPattern } from '../schema-parts.ts';
import { siteFile } from '../site.ts';
import { listedAddresses } from '../public-addresses.ts';
import type { Move } from './rearrange.ts';

/** What is to be done; or, all at once, why it cannot be, and nothing is done. */
export type Planned = { kind: 'planned'; move: Move } | { kind: 'refused'; reasons: string[] };

/**
 * A slug as it was meant: people write a file, an address with its language, or slashes around it.
 * @returns the slug, empty for the home page, with its `#heading` where it has one
 */
export function meantSlug(given: string, { locales = [] }: Pick<Content, 'locales'>): string {
  const [path = '', anchor] = given.trim().split('#');
  const parts = path
    .replace(/^\.\//, '')
    .replace(/^content\/docs\//, '')
    .replace(/\.mdx?$/, '')
    .split('/')
    .filter((part) => part !== '');
  const own = locales.includes(parts[0] ?? '') && path.trim() !== parts[0] ? parts.slice(1) : parts;
  const slug = own.join('/').replace(/(^|\/)index$/, '');
  return anchor === undefined ? slug : `${slug}#${anchor}`;
}

/** Whether a page of this slug is there in some language. */
export function isPage(content: Content, slug: string): boolean {
  return (content.locales ?? []).some((tag) => content.pathOf(tag, slug) !== undefined);
}

/** Whether an address was public, and nothing is there any more: somebody took the page away by hand. */
export function isLost(content: Content, slug: string): boolean {
  return !isPage(content, slug) && (listedAddresses(content)?.pages.has(slug) ?? false) && !hasWayOn(content, slug);
}

function hasWayOn(content: Content, slug: string): boolean {
  return Object.hasOwn(content.setting('moved') ?? {}, slug) || Object.hasOwn(content.gone, slug);
}

/** The slugs of the pages below one. */
export function pagesBelow(content: Content, slug: string): string[] {
  const all = (content.locales ?? []).flatMap((tag) => content.slugsOf(tag));
  return [...new Set(all)].filter((each) => each.startsWith(`${slug}/`)).sort();
}

/** Why nothing can be moved at all: what cannot be read cannot be put right. */
export function unreadable(content: Content): string[] {
  return [
    ...(content.settings ? [] : [`${siteFile} cannot be read. Run npm run check`]),
    ...content.pages.flatMap(({ path, syntaxError }) =>
      syntaxError ? [`${path} cannot be read, so that its links could not be put right. Run npm run check`] : [],
    ),
  ];
}

/** Why a slug is none of a page that can be moved. */
export function unmovable(content: Content, slug: string): string[] {
  if (slug === '') return ['The home page stays where it is'];
  if (!slugPattern.test(slug)) return [`“${slug}” is no address of a page`];
  const [first = ''] = slug.split('/');
  if (reservedNames.includes(first)) return [`The site makes “${slug}” itself`];
  if (isPage(content, slug) || isLost(content, slug)) return [];
  const moved = content.setting('moved')?.[slug];
  if (moved !== undefined) return [`The page “${slug}” has moved to “${moved}”`];
  return [Object.hasOwn(content.gone, slug) ? `The page “${slug}” is gone` : noSuchPage(slug)];
}

/** That there is no page of a slug. */
export function noSuchPage(slug: string): string {
  return `There is no page “${slug}”`;
}

/** Pictures that lie beside some pages, and that no other page shows. */
export function ownPictures(content: Content, slugs: readonly string[]): string[] {
  const shown = new Map<string, Set<string>>();
  for (const page of content.pages) {
    for (const { url, node } of page.references) {
      const path = posix.join(posix.dirname(page.path), url);
      if (node !== 'link' && isPicture(path)) shown.set(path, (shown.get(path) ?? new Set()).add(page.path));
    }
  }
  const own = new Set(content.pages.filter(({ slug }) => slugs.includes(slug)).map(({ path }) => path));
  return [...shown].flatMap(([path, by]) => {
    const isBeside = [...own].some((each) => posix.dirname(each) === posix.dirname(path));
    return content.paths.has(path) && isBeside && [...by].every((each) => own.has(each)) ? [path] : [];
  });
}

/** A path below a language's folder of pages, cut in two; nothing for any other. */
export function cutPath(path: string): [folder: string, rest: string] | undefined {
  const [, locale, rest] = new RegExp(`^${pagesFolder}/([^/]+)/(.+)$`).exec(path) ?? [];
  return locale === undefined || rest === undefined ? undefined : [`${pagesFolder}/${locale}/`, rest];
}
