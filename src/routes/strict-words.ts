import { defineMiddleware } from 'astro:middleware';
import { withSingleStops } from '../core/fill.ts';

/** By language and key, words without values: pages ask for the same ones thousands of times. */
const known = new Map<string, string>();

/**
 * Lets no page show a key in place of words: where the interface has none for it, the build stops. Types know the keys
 * of our own words; here it is seen whether the words of the site that is built have them all.
 */
export const onRequest = defineMiddleware(({ currentLocale, locals }, next) => {
  const { t } = locals;
  const find = (...asked: Parameters<typeof t>): string => {
    const [key] = asked;
    if (!t.exists(...(asked as Parameters<typeof t.exists>))) {
      throw new Error(`The interface has no words for “${String(key)}”. Add it to content/i18n/: pages show it.`);
    }
    return withSingleStops(t(...asked));
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
