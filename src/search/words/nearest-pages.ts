import { editDistance } from '../../core/edit-distance.ts';
import { fold } from './letters.ts';
import { callsOf, type NamedPage } from './named-pages.ts';
import { unlikeness as mostUnlike } from './weights.ts';

/**
 * The pages whose names are most like a query that found nothing.
 * @returns at most `most`, the nearest first; none that differ in more than half of their letters
 */
export function nearestPages(query: string, pages: readonly NamedPage[], most: number): NamedPage[] {
  const wanted = fold(query.trim()).slice(0, 60);
  return pages
    .map((page) => ({
      page,
      distance: Math.min(...callsOf(page).map((name) => unlikeness(wanted, fold(name)))),
    }))
    .filter(({ distance }) => distance <= mostUnlike)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ page }) => page);
}

/** How unlike a query is to a name, or to the nearest word in it: 0 the same, 1 nothing in common. */
function unlikeness(query: string, name: string): number {
  return Math.min(
    ...[name, ...name.split(/[\s-]+/)].map(
      (part) => editDistance(query, part) / Math.max(query.length, part.length, 1),
    ),
  );
}
