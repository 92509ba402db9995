import { toPageTarget } from './page-target.ts';
import type { SiteSettings } from './site-schema.ts';

type Moved = SiteSettings['moved'];

/** Where pages were once, and where each leads: `moved` in `site.yaml` without identifiers and headings. */
export function movedPages(moved: Moved): [from: string, to: string][] {
  return Object.entries(moved).filter(([from]) => !from.startsWith('id/') && !from.includes('#'));
}

/** The anchors that the headings of a page once had, each with the one that its heading has now. */
export function formerAnchors(moved: Moved, slug: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(moved).flatMap(([from, to]): [string, string][] => {
      const [former, now] = [toPageTarget(from), toPageTarget(to)];
      const isOfPage = former.slug === slug && now.slug === slug;
      return isOfPage && former.anchor !== undefined && now.anchor !== undefined ? [[former.anchor, now.anchor]] : [];
    }),
  );
}
