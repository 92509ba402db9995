import type { Plugin } from 'vite';
import { findingsAddress, type PageFindings } from '../../browser/editing/findings.ts';
import type { CheckWhileEditing } from './check-while-editing.ts';
import type { EditedSite } from './edited-site.ts';
import { pathIn } from './outputs-in-dev.ts';

/** Tells each page that is open in a browser what was found in it, and what elsewhere. */
export function findingsInDev(current: () => EditedSite, check: CheckWhileEditing): Plugin {
  return {
    name: 'site:findings',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { site } = current();
        const [path, query] = (request.originalUrl ?? '').split('?');
        if (path !== `${site.base}/${findingsAddress}`) return next();
        const address = new URLSearchParams(query).get('page') ?? '';
        const told = JSON.stringify(findingsOn(pathIn(site, address) ?? '', current(), check));
        response.setHeader('content-type', 'application/json').setHeader('cache-control', 'no-store').end(told);
      });
    },
  };
}

/**
 * What is to be told on a page: first what is wrong in its own file, and in files that are shown as they were, since
 * what is saved of them is seen nowhere.
 * @param path its path in the site: `en/glossary/`
 */
function findingsOn(
  path: string,
  { site, heldBack }: EditedSite,
  { findings, isChecking }: Pick<CheckWhileEditing, 'findings' | 'isChecking'>,
): PageFindings {
  const [locale = '', ...parts] = path.replace(/\/$/, '').split('/');
  const file = site.pageOf(locale, parts.join('/'))?.path;
  const isHere = (each: { file: string }): boolean => each.file === file || heldBack.has(each.file);
  const { here = [], elsewhere = [] } = Object.groupBy(findings, (each) => (isHere(each) ? 'here' : 'elsewhere'));
  const toTell = ({ severity, told }: (typeof findings)[number]) => ({ severity, told });
  return { here: here.map(toTell), elsewhere: elsewhere.map(toTell), isChecking };
}
