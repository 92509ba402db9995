import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { idOnPage } from '../../core/one-page.ts';
import { classesOf } from '../classes-of.ts';
import type { Target } from '../copied-site.ts';
import { liveLine } from '../copy-notes.ts';
import { renameIds } from '../id-attributes.ts';
import type { PageCopy } from '../page-copy.ts';
import { leadLinks } from '../page-links.ts';

/**
 * A page as a section of the one file: its ids begin with its own, and its links stay in the file. The page is of no
 * use to another copy afterwards.
 * @param id of the section
 * @param part title of its part of the site
 * @param linkTo gives the link to a file of the site, nothing where it is not in the copy
 */
export function toSection(
  page: PageCopy,
  { id, part }: { id: string; part: string },
  linkTo: (target: Target) => string | undefined,
): Element {
  const { path, edition, live, main } = page;
  leadLinks(page, linkTo);
  visit(main, 'element', ({ properties }, _index, parent) => {
    if (!parent) return;
    renameIds(properties, (each) => idOnPage(id, each));
    for (const name of Object.keys(properties)) if (name.startsWith('dataPagefind')) delete properties[name];
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith('#') && !href.startsWith('#page-'))
      properties['href'] = `#${idOnPage(id, href.slice(1))}`;
  });
  const home = path === edition.paths.home ? ['home'] : [];
  return h('section', { className: ['one-page', ...classesOf(main), ...home], id, tabIndex: -1, dataPart: part }, [
    ...(main.children as ElementContent[]),
    liveLine(edition.words('copy.live'), live, 'copy-live'),
  ]);
}
