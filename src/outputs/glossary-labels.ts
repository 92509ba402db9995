import { scriptOf } from '../core/language.ts';
import type { PageData } from '../content/schemas.ts';

/**
 * The names of a concept in one language, as SKOS tells them apart. No two of them are the same (SKOS integrity
 * condition S13).
 */
export interface Labels {
  /** The one name to use. */
  preferred: string;
  /** Other names that readers of the language know. */
  alternative: string[];
  /** Spellings, words of other languages and what people type, which only a search should find. */
  hidden: string[];
}

/**
 * Sorts a concept's names. A name that differs from a better one only in case, marks, spaces or hyphens is a spelling;
 * a name that is the official one, or is not in the language's own letters, belongs to another language.
 * @param data the front matter of the concept's page in the language
 * @param foreign names of other languages: the official ones
 */
export function labelsOf(
  { title, term = title, short, also = [], search = [] }: PageData,
  language: string,
  foreign: readonly string[],
): Labels {
  const preferred = term;
  const known = new Set([fold(preferred)]);
  const alternative: string[] = [];
  const hidden: string[] = [];
  const taken = new Set([preferred]);
  const script = scriptOf(language);
  // Where a language has letters of its own, a name in Latin ones is a foreign name.
  const own = script === undefined || script === 'Latn' ? undefined : new RegExp(`\\p{Script=${script}}`, 'u');
  for (const name of [...(short ? [short] : []), title, ...also]) {
    if (taken.has(name)) continue;
    taken.add(name);
    const isSpelling = known.has(fold(name));
    const isForeign = name !== short && (foreign.includes(name) || (own !== undefined && !own.test(name)));
    (isSpelling || isForeign ? hidden : alternative).push(name);
    known.add(fold(name));
  }
  hidden.push(...search.filter((word) => !taken.has(word)));
  return { preferred, alternative, hidden };
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();
}
