import type { Element, ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { parsePage } from './built-site.ts';
import { wordsOf, type Edition } from './edition.ts';
import { liveAddress, type Target } from './links.ts';
import { toCopyPage } from './page-copy.ts';

/** The id of the page that lists all others. */
export const contentsId = 'page-contents';

/** The id of a page in the one file. */
export function pageId(path: string): string {
  const slug = path.replace(/^[^/]+\//, '').replace(/\/?index\.html$/, '');
  return slug === 'print' ? contentsId : `page-${slug.replaceAll('/', '-') || 'home'}`;
}

/** Where a link leads in the one file. */
export function linkInFile({ path, rest }: Target): string {
  const anchor = /#(.+)$/.exec(rest)?.[1];
  return `#${pageId(path)}${anchor ? `--${anchor}` : ''}`;
}

/** Attributes that name ids on the same page, as hast calls them. */
const idAttributes = [
  'id',
  'htmlFor',
  'ariaLabelledBy',
  'ariaControls',
  'ariaDescribedBy',
  'popoverTarget',
  'headers',
] as const;

/**
 * A page of the site as a section of the one file: its ids begin with its own, and its links stay in the file.
 * @param part title of its part of the site
 * @param linkTo gives the link to a file of the site, nothing where it is not in the copy
 */
export function toSection(
  edition: Edition,
  path: string,
  tag: string,
  part: string,
  linkTo: (target: Target) => string | undefined,
): Element {
  const tree = parsePage(edition.site.files, path);
  toCopyPage(edition, tree, tag, { from: path, linkTo });
  const main = select('main', tree);
  if (!main) throw new Error(`${path} has no <main>.`);
  const id = pageId(path);
  visit(main, 'element', ({ properties }, _index, parent) => {
    if (!parent) return;
    for (const name of idAttributes) {
      const ids = properties[name];
      if (ids)
        Object.assign(properties, { [name]: [ids].flat().map((each) => String(each).replace(/\S+/g, `${id}--$&`)) });
    }
    for (const name of Object.keys(properties)) if (name.startsWith('dataPagefind')) delete properties[name];
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith('#') && !href.startsWith('#page-'))
      properties['href'] = `#${id}--${href.slice(1)}`;
  });
  const own = [main.properties['className'] ?? []].flat().map(String);
  const home = path.endsWith(`${tag}/index.html`) ? ['home'] : [];
  const live = liveAddress(edition.site, path);
  const where = h('p', { className: 'copy-live' }, [
    wordsOf(edition, tag)('copy.live'),
    ' ',
    h('a', { href: live, dir: 'ltr', rel: 'external' }, live),
  ]);
  return h('section', { className: ['one-page', ...own, ...home], id, tabIndex: -1, dataPart: part }, [
    ...(main.children as ElementContent[]),
    where,
  ]);
}
