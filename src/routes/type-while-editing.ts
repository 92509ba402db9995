import { defineMiddleware } from 'astro:middleware';
import site from 'virtual:site';
import { languageTypes } from '../markdown/typography/language-type.ts';
import { markIsolated } from '../core/isolates.ts';
import { setType } from '../markdown/typography/set-type.ts';

const types = languageTypes(site);

/** While the site is edited: marks words of another language and sets the type of each page as a build does. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(setType(markIsolated(await response.text(), site.original), types), response);
});
