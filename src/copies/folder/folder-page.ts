import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { copyNote, oldNotice, pickerNote, unpackFirst } from '../copy-notes.ts';
import { withForeignWords, type LanguageEdition } from '../language-edition.ts';
import { withAdditions, type PageCopy } from '../page-copy.ts';
import { leadLinks } from '../page-links.ts';
import { relativeLink } from '../relative-link.ts';
import { checkPage } from './check-page.ts';

/** The page that readers open. */
export const startPage = 'index.html';

/** What a folder adds to the files of the site. */
export const folderFiles = {
  script: 'copy/copy.js',
  page: 'copy/page.js',
  search: 'copy/search.js',
  styles: 'copy/copy.css',
};

/** The folder that a page is written for. */
export interface FolderOfPage {
  /** Whether it holds all languages. */
  isWhole: boolean;
  /** The editions in whose words a reader is told to unpack the archive first. */
  unpackFirst: readonly LanguageEdition[];
  /** Whether it holds a file of the site. It is asked of each that a page links to. */
  isHeld(path: string): boolean;
}

/**
 * Writes a page of a folder.
 * @param path its place in the folder
 */
export function writePage(page: PageCopy, path: string, folder: FolderOfPage): string {
  const { edition, live, path: source, languages } = page;
  const lead = (to: string): string => relativeLink(path, { path: to, rest: '' });
  leadLinks(page, (target) => {
    if (!folder.isHeld(target.path)) return undefined;
    // The start page of one language stands in two places; its own anchors stay with it.
    return target.path === source && target.rest.startsWith('#') ? target.rest : relativeLink(path, target);
  });
  const later = [
    ...(languages ? [folderFiles.page] : []),
    ...(source === edition.paths.search ? [folderFiles.search] : []),
  ];
  const additions = {
    head: [
      ...(path === startPage ? [hideUntilUnpacked()] : []),
      h('link', { rel: 'stylesheet', href: lead(folderFiles.styles) }),
      h('script', { src: lead(folderFiles.script) }),
      ...later.map((script) => h('script', { src: lead(script), defer: true })),
    ],
    beforeText: [oldNotice(edition, live)],
    afterText: [copyNote(edition, live, `${lead(checkPage)}#${edition.tag}`)],
    afterLanguages: folder.isWhole ? [] : [pickerNote(edition)],
    beforeAll: [unpackFirst(folder.unpackFirst)],
  };
  return withAdditions(page, additions, () => withForeignWords(edition, toHtml(page.tree)));
}

/**
 * Without its neighbours the start page would be a bare page of links that lead nowhere; the copy’s style sheet shows
 * it.
 */
function hideUntilUnpacked(): Element {
  return h('style', 'body>:not(.unpack-first){visibility:hidden}');
}
