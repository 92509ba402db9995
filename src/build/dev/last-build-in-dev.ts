import { join } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import type { Site } from '../../pages/site.ts';
import { indexFolder } from '../../search/words/index-files.ts';
import { contentType } from '../../server/content-types.ts';
import { downloadsFolder } from '../../pages/built-site.ts';
import { pathIn } from './outputs-in-dev.ts';
import { distFolder } from '../disk/site-folder.ts';

/** What only a build can make, and is worth having while the site is edited. */
const kept = [indexFolder, downloadsFolder];

/** Serves the search's index and the copies to take along from the last build, where there is one. */
export function lastBuildInDev(root: string, current: () => Site): Plugin {
  const send = sirv(join(root, distFolder), {
    dev: true,
    setHeaders: (response, path) => {
      response.setHeader('content-type', contentType(path));
    },
  });
  return {
    name: 'site:last-build',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = pathIn(current(), request.originalUrl);
        if (path === undefined || !kept.some((folder) => path.startsWith(`${folder}/`))) return next();
        send(Object.assign(request, { url: `/${encodeURI(path)}` }), response, () => {
          if (!path.startsWith(`${indexFolder}/`)) return next();
          // Empty where there is no build: the search then says so, and browsers log no error.
          response.writeHead(200, { 'content-type': contentType(path) }).end();
        });
      });
    },
  };
}
