import type { BuiltPage } from '../pages/built-site.ts';
import type { Site } from '../pages/site.ts';
import { pagesOf } from './copied-site.ts';
import type { LanguageEdition } from './language-edition.ts';

/** Two languages in one copy: the copy’s own, and the one that stands beside. */
export type LanguagePair = readonly [string, string];

/** The pairs of languages that there are copies of, in the order in which readers are offered the first. */
export function pairsOf({ settings: { pairs }, languages }: Site): LanguagePair[] {
  return languages.flatMap(({ tag }) => (pairs?.languages.includes(tag) ? [[tag, pairs.with] as const] : []));
}

/** Stands in a name for a pair. */
export function pairTag(pair: LanguagePair): string {
  return pair.join('-');
}

/** The pages of a language, each with the same page in another. */
export function pagesBeside({ copied, tag }: LanguageEdition, other: LanguageEdition): [BuiltPage, BuiltPage?][] {
  const others = new Map(pagesOf(copied, other.tag).map((page) => [page.slug, page]));
  return pagesOf(copied, tag).map((page) => [page, others.get(page.slug)]);
}
