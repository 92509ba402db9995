import { posix } from 'node:path';
import type { Content } from '../content.ts';
import { reservedNames } from '../page-address.ts';
import { kindOfPage } from '../page-kinds.ts';
import { slugPattern } from '../schema-parts.ts';
import type { SiteSettings } from '../site-schema.ts';
import { cutPath, isLost, isPage, ownPictures, pagesBelow, unmovable, unreadable, type Planned } from './plan.ts';
import { newPlace, type Rearrangement } from './rearrangement.ts';

/**
 * Plans that a page gets another address, and with it all pages below it.
 * @param from its slug. Its files may have been given their new name by hand; then all else is done.
 * @param today `yyyy-mm-dd`
 */
export function planMove(content: Content, from: string, to: string, today: string): Planned {
  const faults = [...unreadable(content), ...unmovable(content, from), ...unusable(content, from, to)];
  if (faults.length > 0) return { kind: 'refused', reasons: faults };

  const below = pagesBelow(content, from);
  const slugs = [from, ...below];
  const rename = (slug: string): string => (slug === from ? to : `${to}${slug.slice(from.length)}`);
  // Folders too, which need have no page of their own.
  const places = new Set(slugs.flatMap((slug) => foldersOf(slug).filter((folder) => folder.length >= from.length)));
  const pictures = new Map(
    ownPictures(content, [from]).map((path) => [path, posix.join(folderOf(path, to), posix.basename(path))]),
  );
  const plan: Rearrangement = {
    outcomeOf: (slug) => (places.has(slug) ? { kind: 'moves', slug: rename(slug) } : { kind: 'stays' }),
    newPath: (path) => pictures.get(path) ?? renamedPath(path, from, to),
  };
  const reasons = [...taken(content, slugs, rename), ...otherKinds(content, slugs, rename, plan)];
  if (reasons.length > 0) return { kind: 'refused', reasons };
  return { kind: 'planned', move: { ...plan, slugs, pictures: [], today } };
}

/** A slug, and the folders that it lies in: `a/b/c`, `a/b`, `a`. */
function foldersOf(slug: string): string[] {
  const end = slug.lastIndexOf('/');
  return end === -1 ? [slug] : [slug, ...foldersOf(slug.slice(0, end))];
}

/** Why a page cannot have an address, whatever is there. */
function unusable(content: Content, from: string, to: string): string[] {
  if (!slugPattern.test(to))
    return [`“${to}” is no address. Write lower-case letters a–z, digits and single hyphens, folders with /`];
  if (to === from) return [`The page “${from}” is there already`];
  if (reservedNames.includes(to.split('/')[0] ?? '')) return [`The site makes “${to}” itself. Choose another address`];
  if (to.startsWith(`${from}/`) && pagesBelow(content, from).length > 0)
    return [`“${to}” lies below “${from}”, which moves with all that is below it`];
  return [];
}

/** Where another page is already. In a language in which one of the two is there only, it was renamed by hand. */
function taken(content: Content, slugs: readonly string[], rename: (slug: string) => string): string[] {
  return slugs.flatMap((slug) => {
    const next = rename(slug);
    if (isLost(content, slug))
      return isPage(content, next) ? [] : [`“${slug}” was taken away, and there is no page “${next}”`];
    const both = (content.locales ?? []).filter((tag) => content.pathOf(tag, slug) && content.pathOf(tag, next));
    return both.length > 0 ? [`There is a page “${next}” already: ${content.pathOf(both[0] ?? '', next)}`] : [];
  });
}

/** Pages whose kind another folder would change: what their front matter says would no longer be true. */
function otherKinds(
  content: Content,
  slugs: readonly string[],
  rename: (slug: string) => string,
  plan: Rearrangement,
): string[] {
  const kinds = content.setting('kinds');
  if (!kinds) return [];
  const next = Object.fromEntries(
    Object.entries(kinds).map(([kind, place]) => [kind, newPlace(plan, place) ?? place]),
  ) as SiteSettings['kinds'];
  return slugs.flatMap((slug) => {
    const before = kindOfPage(kinds, slug);
    const after = kindOfPage(next, rename(slug));
    const told = [before, after].find((kind) => kind === 'concept' || kind === 'measure');
    if (before === after || told === undefined) return [];
    const folder = (before === told ? next : kinds)[told];
    return before === told
      ? [`“${slug}” is a ${told}, and each ${told} lies in ${folder}/. Choose an address there`]
      : [`“${slug}” is no ${told}, and in ${folder}/ lies nothing else. Choose another address`];
  });
}

function renamedPath(path: string, from: string, to: string): string {
  const [folder, rest] = cutPath(path) ?? [];
  if (folder === undefined || rest === undefined) return path;
  const own = new RegExp(`^${from}(?=/|\\.mdx?$)`).exec(rest);
  return own ? `${folder}${to}${rest.slice(from.length)}` : path;
}

/** The folder of a page in the language of a file. */
function folderOf(path: string, slug: string): string {
  const [folder = ''] = cutPath(path) ?? [];
  return posix.join(folder, posix.dirname(slug));
}
