import type { Content } from '../content.ts';
import { goneFile, type GonePages } from '../gone-pages.ts';
import { toPageTarget } from '../page-target.ts';
import { listedAddresses, publicAddresses } from '../public-addresses.ts';
import { siteFile } from '../site.ts';
import { unwritten } from '../unwritten.ts';
import { addToYaml, removeFromYaml } from '../yaml-edit.ts';
import type { Move } from './rearrange.ts';
import { newPlace } from './rearrangement.ts';

/**
 * `site.yaml` with the way on from every address at which nothing is any more: pages that moved, headings with another
 * anchor, and identifiers. What is there again leads nowhere else, and no way leads over another.
 * @param content as it was
 * @param next as it is, but for this
 */
export function siteWithWaysOn(content: Content, next: Content, move: Move): string {
  const before = next.setting('moved') ?? {};
  const kept = Object.entries(before).flatMap(([from, to]): [string, string][] => {
    const now = isHeading(from) ? formerHeading(from, to, move) : from;
    return now === undefined ? [] : [[now, to]];
  });
  const moved = { ...Object.fromEntries(kept), ...move.ways };
  const { slug: page = '', anchor, to: newAnchor } = move.changedHeading ?? {};
  if (newAnchor !== undefined) moved[`${page}#${anchor}`] = `${page}#${newAnchor}`;
  for (const slug of move.slugs) {
    const place = newPlace(move, slug);
    if (place !== undefined) moved[slug] = place;
  }
  const isThere = publicAddresses(next);
  for (const [path, slug] of retiredBy(content, isThere.identifiers, move)) moved[path] = newPlace(move, slug) ?? slug;
  for (const [from, to] of Object.entries(moved)) {
    const { slug, anchor } = toPageTarget(from);
    const isPageBack = anchor === undefined ? isThere.pages.has(from) : isThere.pages.get(slug)?.includes(anchor);
    const isBack = isPageBack || isThere.identifiers.includes(from);
    if (isBack || (!from.startsWith('id/') && isGone(to, move))) delete moved[from];
  }
  let text = next.texts.get(siteFile) ?? '';
  for (const from of Object.keys(before))
    if (moved[from] !== before[from]) text = removeFromYaml(text, ['moved', from]);
  for (const [from, to] of Object.entries(moved)) if (to !== before[from]) text = addToYaml(text, ['moved'], from, to);
  return text;
}

/** Whether an address is that of a heading: `about/cite#how`. */
function isHeading(from: string): boolean {
  return from.includes('#');
}

/**
 * Where an anchor that a heading once had is from now on; nothing where its page, or the heading itself, goes.
 * @param to where it leads, from now on
 */
function formerHeading(from: string, to: string, move: Move): string | undefined {
  const { kind } = move.outcomeOf(toPageTarget(from).slug);
  return (kind === 'stays' || kind === 'moves') && isHeading(to) ? newPlace(move, from) : undefined;
}

function isGone(place: string, move: Move): boolean {
  return move.outcomeOf(place.split('#')[0] ?? '').kind === 'goes';
}

/** The identifiers that name nothing any more since their page moved or went, each with the slug that it had. */
function retiredBy(content: Content, present: readonly string[], move: Move): [path: string, slug: string][] {
  const all = new Set([...publicAddresses(content).identifiers, ...(listedAddresses(content)?.identifiers ?? [])]);
  const told = content.page(content.sourceLanguage, content.setting('kinds')?.timeline ?? '')?.data?.timeline ?? [];
  return move.slugs.flatMap((slug) => {
    const kind = content.kindOf(slug);
    const name = slug.slice(slug.lastIndexOf('/') + 1);
    const concept = content.conceptOf(slug);
    const own = concept === undefined ? [] : [`id/concept/${concept}`, `id/body/${concept}`];
    const events = told.flatMap(({ id, page }) => (toPageTarget(page).slug === slug ? [`id/event/${id}`] : []));
    return [...own, ...(kind === 'measure' ? [`id/measure/${name}`] : []), ...events]
      .filter((path) => all.has(path) && !present.includes(path))
      .map((path): [string, string] => [path, slug]);
  });
}

/**
 * `gone.yaml` with the pages that go, and those that had moved to them; without those that are there again.
 * @returns nothing where no page is gone
 */
export function goneText(content: Content, next: Content, move: Move): string | undefined {
  let text = content.texts.get(goneFile) ?? '';
  const isThere = (slug: string): boolean => next.pathOf(next.sourceLanguage, slug) !== undefined;
  let left = Object.keys(content.gone).length;
  for (const slug of Object.keys(content.gone)) {
    if (!isThere(slug) && !move.slugs.includes(slug)) continue;
    text = removeFromYaml(text, [slug]);
    left -= 1;
  }
  const gone = newlyGone(content, move);
  if (left === 0) text = goneHead;
  const added = Object.entries(gone).flatMap(([slug, { day, titles }]) => [
    `${slug}:`,
    `  day: ${day}`,
    ...(Object.keys(titles).length === 0 ? ['  titles: {}'] : ['  titles:']),
    ...Object.entries(titles).map(([tag, title]) => `    ${tag}: ${JSON.stringify(title)}`),
  ]);
  if (left === 0 && added.length === 0) return undefined;
  return [text.trimEnd(), ...added, ''].join('\n');
}

const goneHead = `# Pages that are gone and for which no other stands, by their addresses; npm run delete writes it.
# At each address readers hear what was there.
`;

function newlyGone(content: Content, move: Move): GonePages {
  const slugs = move.slugs.filter((slug) => move.outcomeOf(slug).kind === 'goes');
  const before = Object.entries(content.setting('moved') ?? {});
  return Object.fromEntries(
    slugs.flatMap((slug) => {
      const titles = Object.fromEntries(
        (content.locales ?? []).flatMap((tag): [string, string][] => {
          const title = content.page(tag, slug)?.data?.title;
          return title === undefined || title === unwritten ? [] : [[tag, title]];
        }),
      );
      const others = before.flatMap(([from, to]) =>
        to.split('#')[0] === slug && !from.startsWith('id/') && !isHeading(from) ? [from] : [],
      );
      return [slug, ...others].map((each) => [each, { day: move.today, titles }] as const);
    }),
  );
}
