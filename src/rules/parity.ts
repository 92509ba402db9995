import type { Page } from '../content/page.ts';
import type { SectionPair } from '../content/section-pairs.ts';
import { leadKey, type Section } from '../content/sections.ts';
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
  if (!translation || isMuddled(translation.pairs)) return [];
  return translation.pairs.flatMap(({ state, own, source }) =>
    own && source && (state === 'current' || state === 'unrecorded')
      ? [{ own, source, sourcePage: translation.source }]
      : [],
  );
}

/**
 * Whether nobody can say which section is which: there is one that the English never had, or one holds the words of the
 * one behind it too, which has lost its heading.
 */
export function isMuddled(pairs: readonly SectionPair[]): boolean {
  const length = (section: Section | undefined): number => section?.nodes.length ?? 0;
  return pairs.some(({ state, own, source, recorded }, index) => {
    if (state === 'extra' && !recorded) return true;
    const next = pairs[index + 1];
    const isGone = next?.source !== undefined && next.own === undefined && length(next.source) > 1;
    return own && isGone && length(own) >= length(source) + length(next.source) - 1;
  });
}

/** Whether the English title, description, or words above the first `##` have changed since they were translated. */
export function isLeadBehind(page: Page, content: Content): boolean {
  return content.translation(page)?.pairs.some(({ key, state }) => key === leadKey && state === 'behind') ?? false;
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
