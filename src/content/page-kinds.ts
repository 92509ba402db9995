import type { SiteSettings } from './site-schema.ts';

/** What sort of page one is: it decides what its front matter holds, and how it is told. */
export type PageKind = keyof Kinds;

type Kinds = SiteSettings['kinds'];

/** The slug of the page that defines a concept: of `eqf`, `glossary/eqf`. */
export function conceptPage({ concept }: Kinds, name: string): string {
  return `${concept}/${name}`;
}

/** The concept that a page defines: of `glossary/eqf`, `eqf`; `undefined` for any other page. */
export function conceptOfPage({ concept }: Kinds, slug: string): string | undefined {
  return slug.startsWith(`${concept}/`) ? slug.slice(concept.length + 1) : undefined;
}

/** What sort of page one is; `undefined` for a page that only has words. */
export function kindOfPage(kinds: Kinds, slug: string): PageKind | undefined {
  const isIn = (folder: string | undefined): boolean => folder !== undefined && slug.startsWith(`${folder}/`);
  if (isIn(kinds.concept)) return 'concept';
  if (isIn(kinds.measure)) return 'measure';
  if (slug === kinds.timeline) return 'timeline';
  return isIn(kinds.year) && /\/\d{4}$/.test(slug) ? 'year' : undefined;
}
