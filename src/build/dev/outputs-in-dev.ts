import type { Plugin } from 'vite';
import type { Files } from '../../core/files.ts';
import type { Site } from '../../pages/site.ts';
import { contentType } from '../../server/content-types.ts';

/** Some of what is no page, and how to make it. */
export interface DevOutput {
  /** What its paths are like. */
  matches: RegExp;
  make(site: Site): Files | Promise<Files>;
}

/**
 * Serves what is no page while the site is edited, made as a build makes it, when it is asked for.
 * @param current gives the site as it is now; another object after each edit
 * @param outputs the first one that an address matches is made
 */
export function outputsInDev(current: () => Site, outputs: readonly DevOutput[]): Plugin {
  const made = new Map<DevOutput, { site: Site; files: Promise<Files> }>();
  const filesOf = (output: DevOutput, site: Site): Promise<Files> => {
    const before = made.get(output);
    if (before?.site === site) return before.files;
    const files = Promise.resolve(output.make(site));
    made.set(output, { site, files });
    return files;
  };
  return {
    name: 'site:outputs',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const site = current();
        const path = pathIn(site, request.originalUrl);
        const output = path === undefined ? undefined : outputs.find(({ matches }) => matches.test(path));
        if (path === undefined || !output) return next();
        filesOf(output, site).then((files) => {
          const file = path.endsWith('/') ? `${path}index.html` : path;
          const content = files.get(file);
          if (!content) return next();
          response.setHeader('content-type', contentType(file)).end(content);
        }, next);
      });
    },
  };
}

/**
 * A path in the site; nothing for an address outside of it, or one that cannot be read.
 * @param address as the browser asked for it: Astro takes the path that the site lives under from `url`
 */
export function pathIn(site: Site, address = ''): string | undefined {
  const path = address.replace(/[?#].*$/, '');
  if (!path.startsWith(`${site.base}/`)) return undefined;
  try {
    return decodeURI(path.slice(site.base.length + 1));
  } catch {
    return undefined;
  }
}
