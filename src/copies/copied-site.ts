import type { Files } from '../core/files.ts';
import { chooserPath, downloadsFolder, type BuiltPage, type BuiltSite } from '../pages/built-site.ts';
import type { Site } from '../pages/site.ts';

/** A file of the site that a link leads to. */
export interface Target {
  path: string;
  /** What follows the path: `?q=…`, `#anchor`, both or nothing. */
  rest: string;
}

/** Of a built site, what copies hold, and where its links lead. */
export interface CopiedSite {
  site: Site;
  /** Where the site lives, with its path and a slash at the end. */
  address: string;
  /** Its pages by path: those of its languages, and the one where a language is chosen. */
  pages: ReadonlyMap<string, BuiltPage>;
  /** All else that readers come to. */
  files: Files;
  /** The address of a file of the site on the web; pages go without their `index.html`. */
  liveAddress(path: string): string;
  /**
   * Where a link leads.
   * @param from path of the page or the style sheet that has it
   * @param link as it is written
   * @returns a file of the site; or, where it has none, the whole address
   */
  resolve(from: string, link: string): Target | string;
}

/**
 * What servers, crawlers and feed readers ask for; pages that belong to no language; and the downloads, since no copy
 * holds another.
 */
const notForReaders = [
  /^(?:_headers|_redirects|robots\.txt|llms\.txt|sw(?:-update)?\.js|sitemap.*\.xml)$/,
  /^[\w-]+\/files\.json$/,
  /\/feed\.xml$/,
  /\.html$/,
  new RegExp(`^${downloadsFolder}/`),
];

/** Picks out of a built site what copies hold. */
export function copiedSite({ site, pages: allPages, files: allFiles }: BuiltSite): CopiedSite {
  const address = site.fullAddress(site.fileAddress(''));
  const base = new URL(address);
  const pages = new Map(
    allPages
      .filter(({ path, locale }) => locale !== undefined || path === chooserPath)
      .map((page) => [page.path, page] as const),
  );
  const files = new Map([...allFiles].filter(([path]) => !notForReaders.some((pattern) => pattern.test(path))));
  const liveAddress: CopiedSite['liveAddress'] = (path) => new URL(path.replace(/(^|\/)index\.html$/, '$1'), base).href;

  const find = (url: URL, anchor: string): Target | string => {
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return url.href;
    const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
    const index = `${path}${path === '' || path.endsWith('/') ? '' : '/'}index.html`;
    const file = [path, index].find((each) => pages.has(each) || files.has(each));
    return file === undefined ? url.href : { path: file, rest: url.search + anchor };
  };
  // Most links are those of the frame, the same on every page of a language.
  const fromRoot = new Map<string, Target | string>();
  return {
    site,
    address,
    pages,
    files,
    liveAddress,
    resolve(from, link) {
      const known = fromRoot.get(link);
      if (known !== undefined) return known;
      const url = URL.parse(link, liveAddress(from));
      // The anchor as it is written: its letters stay readable.
      const target = url ? find(url, /#.*$/.exec(link)?.[0] ?? '') : link;
      if (link.startsWith('/')) fromRoot.set(link, target);
      return target;
    },
  };
}

/** The pages of a language, in the order of their paths. */
export function pagesOf({ pages }: CopiedSite, tag: string): BuiltPage[] {
  return [...pages.values()].filter(({ locale }) => locale === tag).sort((a, b) => (a.path < b.path ? -1 : 1));
}
