import type { Content } from '../content.ts';
import { recordFile } from '../known-files.ts';
import { toPageTarget, type PageTarget } from '../page-target.ts';
import { siteFile } from '../site.ts';
import { recordWithNewNames } from './named-pages.ts';
import { isPage, noSuchPage, ownPictures, pagesBelow, unmovable, unreadable, type Planned } from './plan.ts';
import type { Move } from './rearrange.ts';
import type { Outcome } from './rearrangement.ts';

/**
 * Plans that a page goes.
 * @param to the page, or the heading on it, that stands for it; without one, its address says what was there
 * @param today `yyyy-mm-dd`
 */
export function planDelete(content: Content, slug: string, to: string | undefined, today: string): Planned {
  const faults = [
    ...unreadable(content),
    ...unmovable(content, slug),
    ...(to === undefined ? [] : noTarget(content, slug, to)),
  ];
  if (faults.length > 0) return { kind: 'refused', reasons: faults };
  const outcome: Outcome = to === undefined ? { kind: 'goes' } : { kind: 'replaced', by: toPageTarget(to) };
  const move: Move = {
    outcomeOf: (each) => (each === slug ? outcome : { kind: 'stays' }),
    newPath: (path) => path,
    slugs: [slug],
    pictures: ownPictures(content, [slug]),
    today,
  };
  const reasons = [...stillNeeded(content, slug, to), ...stillRecorded(content, move)];
  return reasons.length > 0 ? { kind: 'refused', reasons } : { kind: 'planned', move };
}

/** Plans that what leads to a heading, which is gone, leads to its page from now on. */
export function planDeleteHeading(content: Content, { slug, anchor = '' }: PageTarget, today: string): Planned {
  const path = content.pathOf(content.sourceLanguage, slug);
  const anchors = path === undefined ? undefined : content.anchorsOf(path);
  const reasons = [
    ...unreadable(content),
    ...(path === undefined ? [noSuchPage(slug)] : []),
    ...(anchors?.includes(anchor) ? [`The heading “#${anchor}” is there still. Remove it, and run this again`] : []),
  ];
  if (reasons.length > 0) return { kind: 'refused', reasons };
  const move: Move = {
    outcomeOf: () => ({ kind: 'stays' }),
    newPath: (each) => each,
    changedHeading: { slug, anchor },
    slugs: [],
    pictures: [],
    today,
  };
  return { kind: 'planned', move };
}

/** Plans that an identifier, which names nothing any more, leads to a page from now on. */
export function planDeleteIdentifier(content: Content, path: string, to: string | undefined, today: string): Planned {
  const reasons = to === undefined ? [`Say where “${path}” leads from now on: --to <page>`] : noTarget(content, '', to);
  if (to === undefined || reasons.length > 0) return { kind: 'refused', reasons };
  const move: Move = {
    outcomeOf: () => ({ kind: 'stays' }),
    newPath: (each) => each,
    ways: { [path]: to },
    slugs: [],
    pictures: [],
    today,
  };
  return { kind: 'planned', move };
}

function noTarget(content: Content, slug: string, to: string): string[] {
  const target = toPageTarget(to);
  if (target.slug === slug && slug !== '') return [`“${slug}” cannot stand for itself`];
  const path = content.pathOf(content.sourceLanguage, target.slug);
  if (path === undefined || target.slug === '') return [noSuchPage(target.slug)];
  const anchors = content.anchorsOf(path);
  return target.anchor === undefined || !anchors || anchors.includes(target.anchor)
    ? []
    : [`The page “${target.slug}” has no heading “#${target.anchor}”`];
}

/** Why the site cannot do without a page. */
function stillNeeded(content: Content, slug: string, to: string | undefined): string[] {
  const kinds = content.setting('kinds');
  const parts = content.setting('parts') ?? [];
  const below = pagesBelow(content, slug);
  const named = Object.entries({ concept: kinds?.concept, measure: kinds?.measure, timeline: kinds?.timeline });
  const linked = (['roles', 'ways'] as const).flatMap((key) =>
    Object.entries(content.setting(key) ?? {}).flatMap(([name, place]) =>
      toPageTarget(place).slug === slug ? [`${key}.${name}`] : [],
    ),
  );
  return [
    ...(below.length > 0 && isPage(content, slug)
      ? [`Pages lie below “${slug}”: ${inShort(below)}. ` + `Move or delete them first: npm run delete -- ${below[0]}`]
      : []),
    ...named.flatMap(([kind, place]) =>
      place === slug ? [`The site needs “${slug}”: ${siteFile} names it under “kinds:”, as “${kind}”`] : [],
    ),
    ...parts.flatMap(({ id, pages }) =>
      pages.length === 1 && pages[0] === slug
        ? [`“${slug}” is the only page that ${siteFile} names of the part “${id}”. Name another there first`]
        : [],
    ),
    ...(to === undefined && linked.length > 0
      ? [
          `The site itself links “${slug}”: ${siteFile} names it as ${linked.join(', ')}. ` +
            `Say which page stands for it: ${withOther(slug)}`,
        ]
      : []),
  ];
}

/** A list of which the beginning says enough. */
function inShort(names: readonly string[]): string {
  const most = 5;
  return [...names.slice(0, most), ...(names.length > most ? [`and ${names.length - most} more`] : [])].join(', ');
}

function stillRecorded(content: Content, move: Move): string[] {
  const { left } = recordWithNewNames(content, move);
  const file = content.dataFile(recordFile);
  return left.map((path) => {
    const keys = path.filter((step) => typeof step === 'string').join('.');
    const line = file ? `:${file.placeOf(path).line}` : '';
    return (
      `${recordFile}${line} names the concept under “${keys}”. ` +
      `Take it out there first, or say which concept stands for it: ${withOther(move.slugs[0] ?? '')}`
    );
  });
}

/** The command that names a page to stand for one that goes. */
function withOther(slug: string): string {
  return `npm run delete -- ${slug} --to <other>`;
}
