import type { Page } from '../content/page.ts';
import type { SectionPair } from '../content/section-pairs.ts';
import type { Section } from '../content/sections.ts';
import type { Content } from '../content/content.ts';

/** A section in both languages, each saying the same, or meant to. */
export interface Twin {
  own: Section;
  source: Section;
  sourcePage: Page;
}

/**
 * The sections of a translation beside the English that they were made from. One that is behind is left out: what
 * differs there differs because the English has changed, and is told of as such.
 */
export function twinsOf(page: Page, content: Content): Twin[] {
  const translation = content.translation(page);
  // Where a heading is too many or too few, nobody can say which section is which.
  if (!translation || translation.pairs.some((pair) => isMisplaced(pair, page))) return [];
  return translation.pairs.flatMap(({ state, own, source }) =>
    own && source && (state === 'current' || state === 'unrecorded')
      ? [{ own, source, sourcePage: translation.source }]
      : [],
  );
}

/** Whether a section stands in one of the two languages only, though the English has not changed. */
export function isMisplaced({ state, recorded }: SectionPair, { data }: Page): boolean {
  return state === 'lost' || (state === 'extra' && !recorded) || (state === 'missing' && !data?.translation);
}

/** What one list has more of than another: each value as often as it is left over. */
export function surplus<Item>(items: readonly Item[], others: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(keyOf(item)) ?? 0;
    left.set(keyOf(item), count - 1);
    return count <= 0;
  });
}
