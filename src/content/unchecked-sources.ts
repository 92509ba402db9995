import type { Sources } from './schemas.ts';

/**
 * The sources that were checked more than a year before a day, oldest first.
 *
 * @param today as `yyyy-mm-dd`
 */
export function sourcesNotCheckedForAYear(sources: Sources, today: string): { id: string; checked: string }[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return Object.entries(sources)
    .map(([id, { checked }]) => ({ id, checked }))
    .filter(({ checked }) => checked < yearAgo)
    .sort((a, b) => a.checked.localeCompare(b.checked) || a.id.localeCompare(b.id));
}
