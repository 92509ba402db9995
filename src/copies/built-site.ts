import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { textOf, type Files } from '../core/files.ts';

/** A language of the site, as its language chooser shows it. */
export interface SiteLanguage {
  tag: string;
  name: string;
  direction: 'ltr' | 'rtl';
  /** The latest date on which one of its pages was changed. */
  updated: string;
  /** The same date in the language’s words, as the page writes it. */
  updatedInWords: string;
}

/** The built site, and what it says of itself. */
export interface BuiltSite {
  files: Files;
  /** Where it lives, with its path and a slash at the end. */
  address: string;
  languages: readonly SiteLanguage[];
}

/** Where `build:downloads` puts what it makes; no copy holds another. */
export const downloadsFolder = 'downloads';

/** What servers, crawlers and feed readers ask for. */
const servers =
  /^(?:_headers|robots\.txt|llms\.txt|404\.html|sw(?:-update)?\.js|[\w-]+\/files\.json|sitemap.*\.xml|.*\/feed\.xml)$/;

/**
 * Reads what the copies need to know from the built site alone.
 * @param all the files of `dist/`; those that only servers and crawlers use, and earlier copies, are left out
 * @throws when the pages are not those of this site
 */
export function readSite(all: Files): BuiltSite {
  const files = new Map([...all].filter(([path]) => !path.startsWith(`${downloadsFolder}/`) && !servers.test(path)));
  const chooser = parsePage(files, 'index.html');
  const address = select('link[rel=canonical]', chooser)?.properties['href'];
  if (typeof address !== 'string')
    throw new Error('index.html names no canonical address, from which copies know where the site lives.');
  const languages = selectAll('[data-language]', chooser).map((item) => toLanguage(files, item));
  if (languages.length === 0) throw new Error('index.html links to no language.');
  return { files, address, languages };
}

function toLanguage(files: Files, item: Element): SiteLanguage {
  const tag = String(item.properties['dataLanguage']);
  const name = select('b', item);
  const dates = pagesOf(files, tag).flatMap((path) =>
    [...textOf(files, path).matchAll(changed)].map(([, date = '', words = '']) => ({ date, words })),
  );
  const latest = dates.sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  if (!latest) throw new Error(`No page of ${tag} says when it was changed last.`);
  const direction = item.properties['dir'] === 'rtl' ? 'rtl' : 'ltr';
  return {
    tag,
    name: name ? toString(name).trim() : tag,
    direction,
    updated: latest.date,
    updatedInWords: latest.words,
  };
}

/** The date at the foot of a page. */
const changed = /<dd><time datetime="(\d{4}-\d\d-\d\d)">([^<]+)<\/time><\/dd>/g;

/** The pages of a language by path, in the order of their names. */
export function pagesOf(files: Files, tag: string): string[] {
  return [...files.keys()].filter((path) => path.startsWith(`${tag}/`) && path.endsWith('.html')).sort();
}

/** A page, parsed. Each call gives a tree of its own. */
export function parsePage(files: Files, path: string): Root {
  const tree = fromHtml(textOf(files, path));
  // The stamp of the build is for the worker of the site on the web; copies are the same whatever else of the site changed.
  delete select('html', tree)?.properties['dataBuild'];
  return tree;
}
