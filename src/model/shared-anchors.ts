import { headingsOf } from './headings.ts';
import type { Page } from './page.ts';
import type { SectionPair } from './section-pairs.ts';

/**
 * The anchors of a translation's headings, in their order. Each has that of the English heading in the same place, below `##`
 * by order within the section, so that a link to a section leads there in every language.
 * @returns `undefined` for a heading that the English does not have
 */
export function sharedAnchors(translation: Page, pairs: readonly SectionPair[]): (string | undefined)[] {
  const sourceOf = new Map<number, string | undefined>();
  for (const { source, own } of pairs) {
    for (const [index, { place }] of (own?.headings ?? []).entries()) sourceOf.set(place.line, source?.headings[index]?.anchor);
  }
  return headingsOf(translation.tree).map(({ place }) => sourceOf.get(place.line));
}
