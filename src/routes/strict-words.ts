import { defineMiddleware } from 'astro:middleware';
import site from 'virtual:site';
import { withSingleStops } from '../core/fill.ts';
import { isIsolated, isolated } from '../core/isolates.ts';

/** By language and key, words without values: pages ask for the same ones thousands of times. */
const known = new Map<string, string>();

/**
 * Lets no page show a key in place of words: where the interface has none for it, the build stops. Types know the keys
 * of our own words; here it is seen whether the words of the site that is built have them all. Words that a language
 * does not have yet are set apart, as the site's own strings have them: Starlight reads the files itself.
 */
export const onRequest = defineMiddleware(({ currentLocale, locals }, next) => {
  const { t } = locals;
  const find = (...asked: Parameters<typeof t>): string => {
    const [key] = asked;
    if (!t.exists(...(asked as Parameters<typeof t.exists>))) {
      throw new Error(`The interface has no words for “${String(key)}”. Add it to content/i18n/: pages show it.`);
    }
    const words = withSingleStops(t(...asked));
    const isForeign = isLeft(currentLocale, String(key)) && !isIsolated(words);
    return isForeign ? isolated(words, site.original.dir) : words;
  };
  const strict = (...asked: Parameters<typeof t>): string => {
    // While somebody edits, words change.
    if (import.meta.env.DEV || asked.length > 1) return find(...asked);
    const place = `${currentLocale} ${String(asked[0])}`;
    const words = known.get(place) ?? find(...asked);
    known.set(place, words);
    return words;
  };
  locals.t = Object.assign(strict, t);
  return next();
});

/** Whether a language's words are still those of the source language; of several plural forms, all are or none. */
function isLeft(locale: string | undefined, key: string): boolean {
  const words = site.strings[locale ?? site.sourceLanguage];
  return isIsolated(words?.[key] ?? words?.[`${key}_other`] ?? '');
}
