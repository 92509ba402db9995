import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { parsePage, type BuiltSite } from './built-site.ts';

/** A page of the site as a chapter. */
export interface Chapter {
  slug: string;
  title: string;
}

/** A part of the site with its pages, in reading order. */
export interface Part {
  title: string;
  chapters: readonly Chapter[];
}

/** The file of a page in the built site. */
export function pagePath(tag: string, slug: string): string {
  return `${tag}/${slug ? `${slug}/` : ''}index.html`;
}

/** The file of a language’s print edition: all its pages in one, in reading order. */
export function printPath(tag: string): string {
  return pagePath(tag, 'print');
}

/**
 * The parts and pages of a language, as its print edition orders them.
 * @throws when the print edition holds no page
 */
export function readParts(site: BuiltSite, tag: string): Part[] {
  const parts = selectAll('section.part', parsePage(site.files, printPath(tag))).map((part) => ({
    title: toString(select('h2', part) ?? part).trim(),
    chapters: selectAll('article[data-print-page]', part).map((article) => ({
      slug: String(article.properties['dataPrintPage']),
      title: toString(select('h3', article) ?? article).trim(),
    })),
  }));
  if (!parts.some(({ chapters }) => chapters.length > 0))
    throw new Error(`${printPath(tag)} holds no page. Run npm run build:site first.`);
  return parts;
}
