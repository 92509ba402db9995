import { capitalised } from '../../core/language.ts';
import type { Content } from '../content.ts';
import { conceptPage } from '../page-kinds.ts';
import { conceptAt, type Rearrangement } from './rearrangement.ts';

/**
 * The words of a link to a concept for which another stands from now on: where they are its name as it is written, the
 * other's name takes their place. An inflected form, or words of a page's own, stay.
 * @param label the words of the link
 * @param concept the one that it leads to now
 * @returns nothing where they stay
 */
export function wordsInstead(
  label: string,
  concept: string,
  locale: string,
  content: Content,
  plan: Rearrangement,
): string | undefined {
  const kinds = content.setting('kinds');
  if (!kinds) return undefined;
  const outcome = plan.outcomeOf(conceptPage(kinds, concept));
  if (outcome.kind !== 'replaced' || conceptAt(outcome.by.slug, content, plan) === undefined) return undefined;
  const before = content.page(locale, conceptPage(kinds, concept))?.data;
  const next = content.page(locale, outcome.by.slug)?.data;
  if (!before || !next) return undefined;
  const term = next.term ?? next.title;
  const names: [before: string | undefined, next: string][] = [
    [before.term ?? before.title, term],
    [before.title, next.title],
    [before.short, next.short ?? term],
  ];
  for (const [name, other] of names) {
    if (name === undefined || other === label) continue;
    if (label === name) return other;
    if (label === capitalised(name, locale)) return capitalised(other, locale);
  }
  return undefined;
}
