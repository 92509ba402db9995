import { compareText } from '../core/text-order.ts';
import { conceptOfPage } from './page-kinds.ts';
import type { Page } from './page.ts';
import type { SiteSettings } from './site-schema.ts';

/**
 * Which pages of a language use which concept: linked as a term, in reading order of their paths.
 * @returns by concept, the slugs of the pages that link it
 */
export function usesByConcept(pages: readonly Page[], locale: string): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const page of [...pages].sort((a, b) => compareText(a.path, b.path))) {
    if (page.locale !== locale) continue;
    const concepts = new Set(
      page.references.flatMap((reference) => (reference.kind === 'term' ? [reference.concept] : [])),
    );
    for (const concept of concepts) {
      uses.set(concept, [...(uses.get(concept) ?? []), page.slug]);
    }
  }
  return uses;
}

/** The concepts directly below each concept, by slug, sorted. */
export function narrowerByConcept(
  pages: readonly Page[],
  { kinds, source }: Pick<SiteSettings, 'kinds' | 'source'>,
): Map<string, string[]> {
  const narrower = new Map<string, string[]>();
  for (const page of pages) {
    const concept = conceptOfPage(kinds, page.slug);
    const broader = page.data?.concept?.broader;
    if (page.locale !== source || !concept || !broader) continue;
    narrower.set(broader, [...(narrower.get(broader) ?? []), concept].sort(compareText));
  }
  return narrower;
}
