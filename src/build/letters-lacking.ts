import { languageName } from '../core/language.ts';
import type { Site } from '../pages/site.ts';

/** Says which languages have no PDF and no share pictures, and why; nothing where all have. */
export function lettersLacking({ languages, withoutLetters }: Site): string | undefined {
  const lacking = languages.flatMap(({ tag }) => {
    const unset = withoutLetters(tag);
    if (unset === undefined) return [];
    return [languageName(tag) + (unset === tag ? '' : `, which shows pages in ${languageName(unset)}`)];
  });
  if (lacking.length === 0) return undefined;
  const why = 'the project’s fonts have no letters of their script (src/core/letters.ts)';
  return `no PDF and no share pictures in ${lacking.join('; ')}: ${why}`;
}
