import { conceptSlug, conceptsFolder } from '../content/concepts.ts';
import type { PageSummary, SiteData } from '../pages/site-data.ts';
import { conceptKinds } from '../content/schemas.ts';
import { changesPage, permanentBase, sourceLanguage } from '../site.ts';

/** What has an identifier of its own: the first part of its address below `/id/`. */
export const identifiedKinds = [
  'record',
  'measure',
  'body',
  'event',
  'concept',
  'scheme',
  'collection',
  'change',
] as const;

export type IdentifiedKind = (typeof identifiedKinds)[number];

/** A thing that others can name for good, and the page that tells of it. */
export interface IdentifiedThing {
  kind: IdentifiedKind;
  /** Unique within its kind: `eqf`, `47254`. */
  id: string;
  /** Slug of the page that tells of it. */
  slug: string;
  /** Where on that page, if not all of it is about the thing. */
  anchor?: string;
}

/** The id of the glossary as a concept scheme (SKOS). */
export const glossaryScheme = 'glossary';

/** The page that shows the record field by field. */
const recordPage = { slug: 'about/sources', anchor: 'the-record-field-by-field' };

/** The identifier of a thing: an address that never changes, whatever `SITE_URL` is. */
export function identifier(kind: IdentifiedKind, id: string | number): string {
  return `${permanentBase}/id/${kind}/${id}`;
}

/** Everything that has an identifier, in the order of kinds and pages. */
export function identifiedThings({
  pages,
  record,
  changes,
}: Pick<SiteData, 'pages' | 'record' | 'changes'>): IdentifiedThing[] {
  const sourcePages = pages.filter(({ locale }) => locale === sourceLanguage);
  return identifiedKinds.flatMap((kind) => {
    if (kind === 'record') return [{ kind, id: String(record.number), ...recordPage }];
    if (kind === 'scheme') return [{ kind, id: glossaryScheme, slug: conceptsFolder.replace(/\/$/, '') }];
    if (kind === 'change') return changes.map(({ id }) => ({ kind, id, slug: changesPage, anchor: id }));
    if (kind === 'collection')
      return conceptKinds.map((id) => ({ kind, id, slug: conceptsFolder.replace(/\/$/, ''), anchor: 'by-kind' }));
    return sourcePages.flatMap((page) => thingsOfPage(kind, page));
  });
}

function thingsOfPage(kind: 'measure' | 'body' | 'event' | 'concept', { slug, data }: PageSummary): IdentifiedThing[] {
  const concept = conceptSlug(slug);
  switch (kind) {
    case 'measure':
      return data.measure ? [{ kind, id: slug.slice(slug.lastIndexOf('/') + 1), slug }] : [];
    case 'body':
      return concept && data.concept?.kind === 'body' ? [{ kind, id: concept, slug }] : [];
    case 'concept':
      return concept && data.concept ? [{ kind, id: concept, slug }] : [];
    case 'event':
      return (data.timeline ?? []).map(({ id, page }) => {
        const [target = slug, anchor] = page?.split('#') ?? [];
        return { kind, id, slug: target, ...(anchor ? { anchor } : {}) };
      });
  }
}
