import type { Section } from '../site.ts';
import { compareText } from '../content/finding.ts';

/** A part of the site with the pages that exist in it, in reading order. */
export interface OrderedSection {
  id: Section['id'];
  slugs: string[];
}

/**
 * Puts pages into the parts of the site: those that a part names in its order, then those in its folder by slug.
 * The home page stands outside all parts.
 */
export function orderPages(sections: readonly Section[], slugs: readonly string[]): OrderedSection[] {
  const named = new Set(sections.flatMap(({ pages }) => pages));
  const existing = new Set(slugs);
  const rest = slugs.filter((slug) => slug !== '' && !named.has(slug)).sort(compareText);
  const homeOf = (slug: string): Section['id'] | undefined =>
    (sections.find(({ folder }) => slug.startsWith(`${folder}/`)) ?? sections[0])?.id;
  return sections.map(({ id, pages }) => ({
    id,
    slugs: [...pages.filter((slug) => existing.has(slug)), ...rest.filter((slug) => homeOf(slug) === id)],
  }));
}
