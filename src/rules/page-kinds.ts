import { conceptSlug } from '../content/concepts.ts';
import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from './rule.ts';
import { valueAt } from '../content/data-file.ts';

type Kind = 'concept' | 'measure' | 'timeline';

const places: Readonly<Record<Kind, string>> = {
  concept: 'pages in glossary/',
  measure: 'pages in measures/',
  timeline: 'the page “implementation”',
};

/** Keys of front matter that only some pages have. Facts stand in the source language alone; words in every language. */
const specialKeys: readonly { key: string; kind: Kind; needed: boolean; isFact: boolean }[] = [
  { key: 'term', kind: 'concept', needed: true, isFact: false },
  { key: 'short', kind: 'concept', needed: false, isFact: false },
  { key: 'also', kind: 'concept', needed: false, isFact: false },
  { key: 'name', kind: 'concept', needed: false, isFact: false },
  { key: 'concept', kind: 'concept', needed: true, isFact: true },
  { key: 'measure', kind: 'measure', needed: true, isFact: true },
  { key: 'outcome', kind: 'measure', needed: true, isFact: false },
  { key: 'timeline', kind: 'timeline', needed: true, isFact: true },
  { key: 'events', kind: 'timeline', needed: true, isFact: false },
];

/** Keys that only translations have: what they were made from, and how sure a concept’s name is. */
const ofTranslations: readonly string[] = ['translation', 'name'];

/** What sort of page this is, as far as its front matter goes. */
export function kindOf(slug: string): Kind | undefined {
  if (conceptSlug(slug) !== undefined) return 'concept';
  if (slug.startsWith('measures/')) return 'measure';
  return slug === 'implementation' ? 'timeline' : undefined;
}

/** Finds keys that a page must have for being a concept, a measure or the timeline, and those that it must not have. */
export function* pageKeys({ slug, locale, frontMatter }: Page, { site }: Content): Iterable<Problem> {
  const value = frontMatter?.value;
  if (!frontMatter || typeof value !== 'object' || value === null) return;
  const isSource = locale === site.sourceLanguage;
  for (const key of isSource ? ofTranslations.filter((each) => Object.hasOwn(value, each)) : []) {
    yield { ...frontMatter.placeOf([key]), message: `“${key}” belongs only to translations`, fix: 'Remove it' };
  }
  for (const { key, kind, needed, isFact } of specialKeys) {
    const isHere = Object.hasOwn(value, key);
    if (isHere && isSource && ofTranslations.includes(key)) continue;
    if (isHere && kind !== kindOf(slug)) {
      yield { ...frontMatter.placeOf([key]), message: `“${key}” belongs only to ${places[kind]}`, fix: 'Remove it' };
    } else if (isHere && isFact && !isSource) {
      yield {
        ...frontMatter.placeOf([key]),
        message: `“${key}” is the same in every language and stands only in the ${site.sourceLanguage} file`,
        fix: 'Remove it here',
      };
    } else if (
      !isHere &&
      (needed || (!isSource && ofTranslations.includes(key))) &&
      kind === kindOf(slug) &&
      (isSource || !isFact)
    ) {
      yield {
        ...startOfFile,
        message: `${kind === 'timeline' ? 'This page' : `The page of a ${kind}`} must have “${key}”`,
        fix: `Add “${key}: …” to the front matter`,
      };
    }
  }
}

/** Finds a later outcome that no source backs, and a source for a later outcome that is not told. */
export function* laterSource({ locale, frontMatter }: Page, { site }: Content): Iterable<Problem> {
  if (!frontMatter || locale !== site.sourceLanguage) return;
  const later = valueAt(frontMatter.value, ['outcome', 'later']);
  const source = valueAt(frontMatter.value, ['measure', 'laterSource']);
  if (later !== undefined && source === undefined) {
    yield {
      ...frontMatter.placeOf(['outcome', 'later']),
      message: 'What came later needs an official source',
      fix: 'Add “laterSource: <id from sources.yaml>” under “measure:”',
    };
  } else if (later === undefined && source !== undefined) {
    yield {
      ...frontMatter.placeOf(['measure', 'laterSource']),
      message: '“laterSource” backs what came later, but “outcome: later:” is not there',
      fix: 'Add “later: …” under “outcome:”, or remove “laterSource”',
    };
  }
}
