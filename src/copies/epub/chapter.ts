import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { formatDate } from '../../core/dates.ts';
import { isScreenOnly } from '../../pages/web-only.ts';
import type { Chapter } from '../book.ts';
import type { LanguageEdition } from '../language-edition.ts';
import { parsePart } from '../parse-html.ts';
import { relativeLink } from '../relative-link.ts';
import { toXhtml } from './xhtml.ts';

/** The file of a page in a book. */
export function chapterPath(slug: string): string {
  return `${slug || 'index'}.xhtml`;
}

/**
 * A page of the site as a chapter of a book: its text, with the terms’ definitions as notes.
 * @param held files of the book’s chapters, by the file of their page in the site
 */
export function toChapter(edition: LanguageEdition, chapter: Chapter, held: ReadonlyMap<string, string>): string {
  const { tag, direction, copied } = edition;
  const { slug, title, article, foreign } = chapter;
  const path = chapterPath(slug);
  const lead = (link: string): string => {
    const target = copied.resolve(chapter.path, link);
    if (typeof target === 'string') return target;
    const inBook = held.get(target.path);
    return inBook === undefined
      ? copied.liveAddress(target.path) + target.rest
      : relativeLink(path, { path: inBook, rest: target.rest });
  };
  const language = foreign ? { lang: foreign.tag, dir: foreign.direction } : {};
  const text = h('article', language, parsePart(article).children as ElementContent[]);
  prepare(text, lead);
  text.children.push(origin(edition, chapter));
  return toXhtml({
    title,
    lang: tag,
    direction,
    styles: relativeLink(path, { path: 'book.css', rest: '' }),
    type: isConcept(edition, slug) ? 'bodymatter glossary' : 'bodymatter chapter',
    body: [text],
  });
}

function isConcept({ copied: { site } }: LanguageEdition, slug: string): boolean {
  return site.pageOf(site.sourceLanguage, slug)?.data.concept !== undefined;
}

/** Takes out of an article what needs a script, a form or the site around it. */
function prepare(article: Element, lead: (link: string) => string): void {
  visit({ type: 'root', children: [article] }, 'element', (node, index, parent) => {
    if (parent && index !== undefined && isLeftOut(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    // Many readers of books cannot open what is folded.
    if (node.tagName === 'details') node.properties['open'] = true;
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

function isLeftOut(element: Element): boolean {
  const { tagName, properties } = element;
  const isAlphabet = tagName === 'nav' && [properties['className']].flat().includes('letters');
  return !isAlphabet && (isScreenOnly(element) || tagName === 'form' || 'hidden' in properties);
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
function origin({ tag, direction, words, copied }: LanguageEdition, { path, updated }: Chapter): Element {
  const live = copied.liveAddress(path);
  return h('footer', { className: 'origin', lang: tag, dir: direction }, [
    h('p', [
      `${words('page.updated')}: `,
      h('time', { dateTime: updated }, formatDate(updated, tag)),
      ` · ${words('book.live')} `,
      h('a', { href: live, dir: 'ltr' }, live),
    ]),
  ]);
}
