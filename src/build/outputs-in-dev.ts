import type { Plugin } from 'vite';
import type { Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';
import { contentType } from '../server/content-types.ts';

/** The kinds of files that outputs are; nothing else is worth making them for. */
const kinds = /\.(?:bib|csv|json|jsonld|md|png|ris|svg|ttl|txt|xml)$/;

/**
 * Serves what is no page while the site is edited, made as a build makes it, when it is asked for.
 * @param current gives the site as it is now; another object after each edit
 */
export function outputsInDev(current: () => Site, make: (site: Site) => Promise<Files>): Plugin {
  let made: { site: Site; files: Promise<Files> } | undefined;
  return {
    name: 'site:outputs',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const site = current();
        const path = decodeURI(request.url ?? '').replace(/[?#].*$/, '');
        if (!path.startsWith(`${site.base}/`) || !kinds.test(path)) return next();
        if (made?.site !== site) made = { site, files: make(site) };
        made.files.then((files) => {
          const content = files.get(path.slice(site.base.length + 1));
          if (!content) return next();
          response.setHeader('content-type', contentType(path)).end(content);
        }, next);
      });
    },
  };
}
