import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pagesOf, parsePage } from './built-site.ts';
import { addChecks } from './check-files.ts';
import { copyNote, notePicker, oldNotice, unpackFirst } from './copy-note.ts';
import type { Edition } from './edition.ts';
import { toBytes, type Files } from '../core/files.ts';
import { liveAddress, relativeLink } from './links.ts';
import { insert, toCopyPage, type CopyLinks } from './page-copy.ts';
import { isOfOtherLanguage, type Parts } from './parts.ts';
import { ownStyles, readerScript } from './reader-scripts.ts';

/** The page that readers open. */
const startPage = 'index.html';
/** The page that checks the copy. */
const checkPage = 'check.html';
const script = 'copy/copy.js';
const styles = 'copy/copy.css';

/** A page of a copy. */
interface CopyPage {
  path: string;
  /** The page of the site that it is made from. */
  source: string;
  /** Its language; that of the whole site for the page where a language is chosen. */
  tag: string;
}

/**
 * Makes a folder that can be read from a disk: no server, no network, nothing installed.
 * @param tags languages that the copy holds
 * @returns its files; the page to open is `index.html`
 */
export async function toFolder(edition: Edition, parts: Parts, tags: readonly string[]): Promise<Files> {
  const { site } = edition;
  const pages = pagesIn(edition, tags);
  const isHeld = (path: string): boolean =>
    pages.some((page) => page.path === path) || (parts.files.has(path) && !isOfOtherLanguage(path, tags, site));
  const linked = new Set<string>();
  const copy = new Map<string, Uint8Array>();
  for (const page of pages) {
    const html = toPage(edition, parts, page, tags, (target) => {
      if (!isHeld(target.path)) return undefined;
      linked.add(target.path);
      // The start page of one language stands in two places; its own anchors stay with it.
      const isOwnAnchor = target.path === page.source && target.rest.startsWith('#');
      return isOwnAnchor ? target.rest : relativeLink(page.path, target);
    });
    copy.set(page.path, toBytes(html));
  }
  // What no page links to, such as data for machines, stays on the web.
  for (const [path, content] of parts.files) {
    const isNeeded = linked.has(path) || parts.data.has(path) || path.startsWith('_astro/');
    if (isNeeded && isHeld(path)) copy.set(path, content);
  }
  copy.set(script, toBytes(await readerScript('copy.ts', site, tags)));
  copy.set(styles, toBytes(await ownStyles('copy.css')));
  await addChecks(edition, copy, tags, { checkPage, styles: [...copy.keys()].filter((path) => path.endsWith('.css')) });
  return new Map([...copy].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** With one language there is nothing to choose: the copy begins at that language’s home. */
function pagesIn({ site }: Edition, tags: readonly string[]): CopyPage[] {
  const [first = ''] = tags;
  const start = { path: startPage, source: tags.length === 1 ? `${first}/${startPage}` : startPage, tag: first };
  return [start, ...tags.flatMap((tag) => pagesOf(site.files, tag).map((path) => ({ path, source: path, tag })))];
}

function toPage(
  edition: Edition,
  { stylesOf }: Parts,
  { path, source, tag }: CopyPage,
  tags: readonly string[],
  linkTo: CopyLinks['linkTo'],
): string {
  const { site } = edition;
  const tree = parsePage(site.files, source);
  toCopyPage(edition, tree, tag, { from: source, linkTo });
  const lead = (to: string): string => relativeLink(path, { path: to, rest: '' });
  const needed = selectAll('script[src]', tree).flatMap(
    ({ properties }) => stylesOf.get(fromRoot(path, String(properties['src']))) ?? [],
  );
  const linked = selectAll('link[rel=stylesheet]', tree).map(({ properties }) =>
    fromRoot(path, String(properties['href'])),
  );
  const missing = [...new Set(needed)].filter((each) => !linked.includes(each));
  if (path === startPage) insert(tree, 'head', 'last', hideUntilUnpacked());
  insert(
    tree,
    'head',
    'last',
    ...[...missing, styles].map((each) => h('link', { rel: 'stylesheet', href: lead(each) })),
    h('script', { src: lead(script) }),
  );

  const live = liveAddress(site, source);
  insert(tree, 'main', 'first', oldNotice(edition, tag, live));
  insert(tree, 'main', 'last', copyNote(edition, tag, live, `${lead(checkPage)}#${tag}`));
  if (tags.length < site.languages.length) notePicker(edition, tree, tag);
  insert(
    tree,
    'body',
    'first',
    unpackFirst(edition, path === startPage ? site.languages.map((each) => each.tag) : [tag]),
  );
  return toHtml(tree);
}

/** Without its neighbours the start page would be a bare page of links that lead nowhere; the copy’s style sheet shows it. */
function hideUntilUnpacked(): ReturnType<typeof h> {
  return h('style', 'body>:not(.unpack-first){visibility:hidden}');
}

/** The path in the copy of what a page links to. */
function fromRoot(page: string, link: string): string {
  return new URL(link, `file:///${page}`).pathname.slice(1);
}
