import { conceptOfPage } from '../content/page-kinds.ts';
import { toPageTarget, type PageTarget } from '../content/page-target.ts';
import type { PageSummary, SiteData } from './site-data.ts';
import { conceptKinds } from '../content/schemas.ts';
import type { SiteSettings } from '../content/site-schema.ts';

/** What has an identifier of its own: the first part of its address below `/id/`. */
const identifiedKinds = ['record', 'measure', 'body', 'event', 'concept', 'scheme', 'collection', 'change'] as const;

export type IdentifiedKind = (typeof identifiedKinds)[number];

/** A thing that others can name for good, and the page, or the heading on it, that tells of it. */
export interface IdentifiedThing extends PageTarget {
  kind: IdentifiedKind;
  /** Unique within its kind: `eqf`, `47254`. */
  id: string;
}

/** The id of the glossary as a concept scheme (SKOS). */
export const glossaryScheme = 'glossary';

/** The identifier of a thing: an address that never changes, whatever `SITE_URL` is. */
export function identifier(
  { identifiers }: Pick<SiteSettings, 'identifiers'>,
  kind: IdentifiedKind,
  id: string | number,
): string {
  return `${identifiers}/id/${kind}/${id}`;
}

/** Everything that has an identifier, in the order of kinds and pages. */
export function identifiedThings({
  pages,
  record,
  changes,
  settings,
}: Pick<SiteData, 'pages' | 'record' | 'changes' | 'settings'>): IdentifiedThing[] {
  const { kinds, roles, source } = settings;
  const sourcePages = pages.filter(({ locale }) => locale === source);
  return identifiedKinds.flatMap((kind): IdentifiedThing[] => {
    if (kind === 'record') return [{ kind, id: String(record.number), ...toPageTarget(roles.record) }];
    if (kind === 'scheme') return [{ kind, id: glossaryScheme, slug: kinds.concept }];
    if (kind === 'change') return changes.map(({ id }) => ({ kind, id, slug: roles.changes, anchor: id }));
    if (kind === 'collection') return conceptKinds.map((id) => ({ kind, id, ...toPageTarget(roles.conceptKinds) }));
    return sourcePages.flatMap((page) => thingsOfPage(kind, page, conceptOfPage(kinds, page.slug)));
  });
}

function thingsOfPage(
  kind: 'measure' | 'body' | 'event' | 'concept',
  { slug, data }: PageSummary,
  concept: string | undefined,
): IdentifiedThing[] {
  switch (kind) {
    case 'measure':
      return data.measure ? [{ kind, id: slug.slice(slug.lastIndexOf('/') + 1), slug }] : [];
    case 'body':
      return concept && data.concept?.kind === 'body' ? [{ kind, id: concept, slug }] : [];
    case 'concept':
      return concept && data.concept ? [{ kind, id: concept, slug }] : [];
    case 'event':
      return (data.timeline ?? []).map(({ id, page }) => ({ kind, id, ...toPageTarget(page ?? slug) }));
  }
}
