import { sourcesFile } from '../content/known-files.ts';
import { laterOutcome } from '../content/outcomes.ts';
import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from './rule.ts';
import { valueAt } from '../content/data-file.ts';

type Kind = 'concept' | 'measure' | 'timeline';

/**
 * Keys of front matter that only some pages have, and whether every page of the kind has them, or only those in the
 * source language. Facts stand in the source language alone; words in every language.
 */
const specialKeys: readonly { key: string; kind: Kind; needed: boolean | 'in source'; isFact: boolean }[] = [
  { key: 'term', kind: 'concept', needed: true, isFact: false },
  { key: 'short', kind: 'concept', needed: false, isFact: false },
  { key: 'also', kind: 'concept', needed: false, isFact: false },
  { key: 'name', kind: 'concept', needed: false, isFact: false },
  { key: 'concept', kind: 'concept', needed: true, isFact: true },
  { key: 'measure', kind: 'measure', needed: true, isFact: true },
  { key: 'outcome', kind: 'measure', needed: 'in source', isFact: false },
  { key: 'timeline', kind: 'timeline', needed: true, isFact: true },
  { key: 'events', kind: 'timeline', needed: 'in source', isFact: false },
];

/** Keys that only translations have: what they were made from, and how sure a concept’s name is. */
const ofTranslations: readonly string[] = ['translation', 'name'];

/** Where pages of a kind are, in words. */
function placeOfKind(kind: Kind, content: Content): string {
  const place = content.setting('kinds')?.[kind];
  if (place === undefined) return `a ${kind}, and there is none on this site`;
  return kind === 'timeline' ? `the page “${place}”` : `pages in ${place}/`;
}

/** Finds keys that a page must have for being a concept, a measure or the timeline, and those that it must not have. */
export function* pageKeys({ slug, locale, frontMatter }: Page, content: Content): Iterable<Problem> {
  const value = frontMatter?.value;
  const { sourceLanguage } = content;
  const own = content.kindOf(slug);
  if (!content.setting('kinds') || !frontMatter || typeof value !== 'object' || value === null) return;
  const isSource = locale === sourceLanguage;
  for (const key of isSource ? ofTranslations.filter((each) => Object.hasOwn(value, each)) : []) {
    yield { ...frontMatter.placeOf([key]), message: `“${key}” belongs only to translations`, fix: 'Remove it' };
  }
  for (const { key, kind, needed, isFact } of specialKeys) {
    const isHere = Object.hasOwn(value, key);
    if (isHere && isSource && ofTranslations.includes(key)) continue;
    if (isHere && kind !== own) {
      yield {
        ...frontMatter.placeOf([key]),
        message: `“${key}” belongs only to ${placeOfKind(kind, content)}`,
        fix: 'Remove it',
      };
    } else if (isHere && isFact && !isSource) {
      yield {
        ...frontMatter.placeOf([key]),
        message: `“${key}” is the same in every language and stands only in the ${sourceLanguage} file`,
        fix: 'Remove it here',
      };
    } else if (
      !isHere &&
      (needed === true || (needed === 'in source' && isSource) || (!isSource && ofTranslations.includes(key))) &&
      kind === own &&
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
export function* laterSource({ locale, frontMatter }: Page, content: Content): Iterable<Problem> {
  if (!frontMatter || locale !== content.sourceLanguage) return;
  const isTold = valueAt(frontMatter.value, ['outcome', laterOutcome]) !== undefined;
  const source = valueAt(frontMatter.value, ['measure', 'laterSource']);
  if (isTold && source === undefined) {
    yield {
      ...frontMatter.placeOf(['outcome', laterOutcome]),
      message: 'What came later needs an official source',
      fix: `Add “laterSource: <id>” under “measure:”, with an id from ${sourcesFile}`,
    };
  } else if (!isTold && source !== undefined) {
    yield {
      ...frontMatter.placeOf(['measure', 'laterSource']),
      message: `“laterSource” backs what came later, but “outcome: ${laterOutcome}:” is not there`,
      fix: `Add “${laterOutcome}: …” under “outcome:”, or remove “laterSource”`,
    };
  }
}
