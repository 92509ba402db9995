import type { Part } from '../content/site-schema.ts';
import { compareText } from '../core/text-order.ts';

/** A part of the site with the pages that exist in it, in reading order. */
export interface OrderedSection {
  /** Its name is the interface word `section.<id>`. */
  id: string;
  slugs: string[];
}

/**
 * Puts pages into the parts of the site: those that a part names in its order, then those in its folder by slug.
 * The home page stands outside all parts.
 */
export function orderPages(parts: readonly Part[], slugs: readonly string[]): OrderedSection[] {
  const named = new Set(parts.flatMap(({ pages }) => pages));
  const existing = new Set(slugs);
  const rest = slugs.filter((slug) => slug !== '' && !named.has(slug)).sort(compareText);
  const homeOf = (slug: string): string | undefined =>
    (parts.find(({ folder }) => slug.startsWith(`${folder}/`)) ?? parts[0])?.id;
  return parts.map(({ id, pages }) => ({
    id,
    slugs: [...pages.filter((slug) => existing.has(slug)), ...rest.filter((slug) => homeOf(slug) === id)],
  }));
}
