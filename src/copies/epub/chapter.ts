import type { Element, ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { pagePath, type Chapter } from '../book.ts';
import { parsePage } from '../built-site.ts';
import { languageOf, wordsOf, type Edition } from '../edition.ts';
import { liveAddress, relativeLink, resolveLink } from '../links.ts';
import { toXhtml } from './xhtml.ts';

/** The file of a page in a book. */
export function chapterPath(slug: string): string {
  return `${slug || 'index'}.xhtml`;
}

/**
 * A page of the site as a chapter of a book: its text, with the terms’ definitions as notes.
 * @param held files of the book’s chapters, by the file of their page in the site
 */
export function toChapter(
  edition: Edition,
  tag: string,
  { slug, title }: Chapter,
  held: ReadonlyMap<string, string>,
): string {
  const source = pagePath(tag, slug);
  const tree = parsePage(edition.site.files, source);
  const article = select('article', tree);
  if (!article) throw new Error(`${source} has no <article>, so it cannot be a chapter.`);
  const path = chapterPath(slug);
  const lead = (link: string): string => {
    const target = resolveLink(edition.site, source, link);
    if (typeof target === 'string') return target;
    const inBook = held.get(target.path);
    return inBook === undefined
      ? liveAddress(edition.site, target.path) + target.rest
      : relativeLink(path, { path: inBook, rest: target.rest });
  };
  const updated = select('.page-foot time', tree);
  prepare(article, lead);
  article.children.push(origin(edition, tag, source, updated));
  return toXhtml({
    title,
    lang: tag,
    direction: languageOf(edition, tag).direction,
    styles: relativeLink(path, { path: 'book.css', rest: '' }),
    type: slug.startsWith('glossary/') ? 'bodymatter glossary' : 'bodymatter chapter',
    body: [article],
  });
}

/** Takes out of an article what needs a script, a form or the site around it. */
function prepare(article: Element, lead: (link: string) => string): void {
  visit({ type: 'root', children: [article] }, 'element', (node, index, parent) => {
    if (parent && index !== undefined && isLeftOut(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.properties['popoverTarget']) toReference(node);
    else if ('popover' in node.properties) toNote(node);
    for (const name of Object.keys(node.properties)) if (isForBrowsers(name)) delete node.properties[name];
    for (const name of ['href', 'src'] as const) {
      const link = node.properties[name];
      if (typeof link === 'string') node.properties[name] = lead(link);
    }
    return undefined;
  });
}

function isLeftOut({ tagName, properties }: Element): boolean {
  const classes = [properties['className']].flat();
  if (tagName === 'nav') return !classes.includes('letters');
  return (
    ['search', 'script', 'form'].includes(tagName) ||
    classes.includes('heading-link') ||
    ['hidden', 'dataOnline', 'dataDownloads', 'dataNoDownloads'].some((name) => name in properties)
  );
}

/** What only a search engine or a browser heeds. */
function isForBrowsers(name: string): boolean {
  return name.startsWith('dataPagefind') || ['popover', 'tabIndex'].includes(name);
}

function toReference(node: Element): void {
  const note = `#${String(node.properties['popoverTarget'])}`;
  node.tagName = 'a';
  node.properties = { className: ['term'], 'epub:type': 'noteref', role: 'doc-noteref', href: note };
}

function toNote(node: Element): void {
  node.tagName = 'aside';
  node.properties = {
    id: node.properties['id'],
    className: ['definition'],
    'epub:type': 'footnote',
    role: 'doc-footnote',
  };
  node.children = [h('p', spaced(node.children))];
}

/** Elements that the site sets apart by its styles, set apart by spaces. */
function spaced(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index) => (index === 0 ? [child] : [{ type: 'text', value: ' ' } as const, child]));
}

/** Where the chapter’s newest version is, and how old this one is. */
function origin(edition: Edition, tag: string, source: string, updated: Element | undefined): Element {
  const words = wordsOf(edition, tag);
  const live = liveAddress(edition.site, source);
  const { direction } = languageOf(edition, tag);
  return h('footer', { className: 'origin', lang: tag, dir: direction }, [
    h('p', [
      ...(updated ? [`${words('page.updated')}: `, updated, ' · '] : []),
      `${words('book.live')} `,
      h('a', { href: live, dir: 'ltr' }, live),
    ]),
  ]);
}
