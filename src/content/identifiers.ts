import type { ChangeNote } from './changes.ts';
import { conceptOfPage } from './page-kinds.ts';
import { toPageTarget, type PageTarget } from './page-target.ts';
import { conceptKinds, type PageData, type PolicyRecord } from './schemas.ts';
import type { SiteSettings } from './site-schema.ts';

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

/** What identifiers are made of. */
interface Identified {
  pages: readonly IdentifiedPage[];
  record: Pick<PolicyRecord, 'number'>;
  changes: readonly Pick<ChangeNote, 'id'>[];
  settings: Pick<SiteSettings, 'kinds' | 'roles' | 'source'>;
}

interface IdentifiedPage {
  locale: string;
  slug: string;
  data: PageData;
}

/** Everything that has an identifier, in the order of kinds and pages. */
export function identifiedThings({ pages, record, changes, settings }: Identified): IdentifiedThing[] {
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
  { slug, data }: IdentifiedPage,
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
      return (data.timeline ?? []).map(({ id, page }) => ({ kind, id, ...toPageTarget(page) }));
  }
}

/** What once had an identifier: where `site.yaml` says that it leads now, by its address `id/<kind>/<id>`. */
export function retiredThings({ moved }: Pick<SiteSettings, 'moved'>): IdentifiedThing[] {
  return Object.entries(moved).flatMap(([from, to]) => {
    const [, kind, id] = /^id\/([^/]+)\/([^/]+)$/.exec(from) ?? [];
    const known = identifiedKinds.find((each) => each === kind);
    return known && id !== undefined ? [{ kind: known, id, ...toPageTarget(to) }] : [];
  });
}

/** The address of an identifier below the site, as lists and `moved` write it: `id/concept/eqf`. */
export function identifierPath({ kind, id }: Pick<IdentifiedThing, 'kind' | 'id'>): string {
  return `id/${kind}/${id}`;
}
