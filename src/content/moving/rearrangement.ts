import type { Content } from '../content.ts';
import { conceptOfPage } from '../page-kinds.ts';
import type { PageTarget } from '../page-target.ts';

/** What becomes of a page: it keeps its place, has another, another stands for it, or it goes. */
export type Outcome =
  | { kind: 'stays' }
  | { kind: 'moves'; slug: string }
  | { kind: 'replaced'; by: PageTarget }
  | { kind: 'goes' };

/** What becomes of all pages and files when some move or go. */
export interface Rearrangement {
  /** What becomes of the page with a slug, in every language. */
  outcomeOf(slug: string): Outcome;
  /**
   * Where a file of `content/` is from now on, whether it exists or not: a link may name a page that is not translated.
   */
  newPath(path: string): string;
  /** A heading that has another anchor from now on, or is gone, while its page stays. */
  changedHeading?: ChangedHeading;
}

/** What becomes of a heading: what led to it leads to its new anchor, or to its page where it is gone. */
interface ChangedHeading {
  slug: string;
  anchor: string;
  /** Its new anchor; nothing where it is gone. */
  to?: string;
}

/**
 * Where what named a page leads from now on: `measures/vet-taster`, `about/cite#how`.
 * @returns `undefined` where it leads nowhere any more
 */
export function newPlace({ outcomeOf, changedHeading }: Rearrangement, written: string): string | undefined {
  const [slug = '', anchor] = written.split('#');
  if (changedHeading?.slug === slug && changedHeading.anchor === anchor)
    return changedHeading.to === undefined ? slug : `${slug}#${changedHeading.to}`;
  const outcome = outcomeOf(slug);
  switch (outcome.kind) {
    case 'stays':
      return written;
    case 'moves':
      return anchor === undefined ? outcome.slug : `${outcome.slug}#${anchor}`;
    case 'replaced':
      return outcome.by.anchor === undefined ? outcome.by.slug : `${outcome.by.slug}#${outcome.by.anchor}`;
    case 'goes':
      return undefined;
  }
}

/** The concept that a page defines from now on: its folder may have moved. */
export function conceptAt(slug: string, content: Content, plan: Rearrangement): string | undefined {
  const kinds = content.setting('kinds');
  return kinds && conceptOfPage({ ...kinds, concept: newPlace(plan, kinds.concept) ?? kinds.concept }, slug);
}
