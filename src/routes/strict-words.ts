import { defineMiddleware } from 'astro:middleware';
import { withSingleStops } from '../core/fill.ts';

/**
 * Lets no page show a key in place of words: where the interface has none for it, the build stops. Types know the keys
 * of our own words; here it is seen whether the words of the site that is built have them all.
 */
export const onRequest = defineMiddleware(({ locals }, next) => {
  const { t } = locals;
  const strict = (...asked: Parameters<typeof t>): string => {
    const [key] = asked;
    if (!t.exists(...(asked as Parameters<typeof t.exists>))) {
      throw new Error(`The interface has no words for “${String(key)}”. Add it to content/i18n/: pages show it.`);
    }
    return withSingleStops(t(...asked));
  };
  locals.t = Object.assign(strict, t);
  return next();
});
