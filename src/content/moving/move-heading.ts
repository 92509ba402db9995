import { isAnchor } from '../heading-ids.ts';
import { isOwnId } from '../own-ids.ts';
import { toPageTarget } from '../page-target.ts';
import { linkedPlaces, listedAddresses } from '../public-addresses.ts';
import type { Content } from '../content.ts';
import { noSuchPage, unreadable, type Planned } from './plan.ts';

/**
 * Plans that a heading gets another anchor; its words stay.
 * @param from `<slug>#<anchor>`. The heading may have been given its new words by hand; then all else is done.
 * @param today `yyyy-mm-dd`
 */
export function planMoveHeading(content: Content, from: string, to: string, today: string): Planned {
  const { slug, anchor = '' } = toPageTarget(from);
  const target = toPageTarget(to);
  const next = target.anchor ?? '';
  const path = content.pathOf(content.sourceLanguage, slug);
  const anchors = (path === undefined ? undefined : content.anchorsOf(path)) ?? [];
  const reasons = [
    ...unreadable(content),
    ...(path === undefined
      ? [noSuchPage(slug)]
      : target.slug !== slug || anchor === '' || next === ''
        ? [`A heading stays on its page. Write the same page twice: ${slug}#<old> ${slug}#<new>`]
        : anchor === next
          ? [`The heading has the anchor “#${next}” already`]
          : [...unusable(next), ...notThere(content, slug, anchors, anchor, next)]),
  ];
  if (reasons.length > 0) return { kind: 'refused', reasons };
  return {
    kind: 'planned',
    move: {
      outcomeOf: () => ({ kind: 'stays' }),
      newPath: (each) => each,
      changedHeading: { slug, anchor, to: next },
      slugs: [],
      pictures: [],
      today,
    },
  };
}

/** Why no heading can have an anchor. */
function unusable(anchor: string): string[] {
  if (!isAnchor(anchor)) return [`“${anchor}” cannot end an address. Write small letters, digits and hyphens`];
  return isOwnId(anchor) ? [`“#${anchor}” is the address of a part that the site itself puts on pages`] : [];
}

/** Why a heading cannot have another one's anchor, or is none that anybody knows. */
function notThere(content: Content, slug: string, anchors: readonly string[], anchor: string, next: string): string[] {
  const isThere = anchors.includes(anchor);
  if (isThere && anchors.includes(next)) return [`Another heading of the page has the anchor “#${next}” already`];
  if (isThere) return [];
  const isKnown =
    listedAddresses(content)?.pages.get(slug)?.includes(anchor) === true ||
    linkedPlaces(content).has(`${slug}#${anchor}`);
  if (!isKnown)
    return [`The page “${slug || '/'}” has no heading “#${anchor}”. It has ${anchors.map((a) => `#${a}`).join(' ')}`];
  return anchors.includes(next) ? [] : [`The page “${slug || '/'}” has neither “#${anchor}” nor “#${next}” now`];
}
