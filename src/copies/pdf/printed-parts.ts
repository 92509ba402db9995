import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { languageOf, layBeside, rowOfTwo } from '../beside/lay-beside.ts';
import type { Book } from '../book.ts';
import { writtenIn, type LanguageEdition } from '../language-edition.ts';
import { isStyleSheet } from '../page-links.ts';
import { parsePage } from '../parse-html.ts';

/** What paper takes of the print edition of a language. */
export interface PrintedParts {
  /** Links to the site’s style sheets. */
  sheets: readonly Element[];
  /** The parts, each with its heading and its pages. */
  parts: readonly Element[];
}

/**
 * The parts of the print edition of a book’s language, in a book of two with the other language beside.
 * @throws when the site has no print edition in a language
 */
export function printedParts({ edition, beside }: Book): PrintedParts {
  const printed = readPrinted(edition);
  if (!beside) return printed;
  const others = readPrinted(beside.edition).parts;
  const twins = new Map(others.flatMap(({ children }) => children.flatMap(pageIn)));
  for (const [index, part] of printed.parts.entries()) {
    for (const [slug, article] of part.children.flatMap(pageIn)) {
      const twin = twins.get(slug);
      if (!twin) continue;
      const other = { article: twin, ...languageOf(twin, beside.edition) };
      layBeside({ article, ...languageOf(article, edition) }, other);
    }
    const [heading, twin] = [part, others[index]].map((each) => each?.children.find(isHeading));
    if (heading && twin) {
      const row = rowOfTwo([writtenIn(edition), [heading]], [writtenIn(beside.edition), [{ ...twin, properties: {} }]]);
      part.children[part.children.indexOf(heading)] = row;
    }
  }
  return printed;
}

function readPrinted({ copied, paths }: LanguageEdition): PrintedParts {
  const page = copied.pages.get(paths.print);
  if (!page) throw new Error(`There is no ${paths.print} in the built site.`);
  const sheets: Element[] = [];
  const parts: Element[] = [];
  visit(parsePage(page.html), 'element', (element, _index, parent) => {
    if (element.tagName === 'link' && isStyleSheet(element)) sheets.push(element);
    else if (element.tagName === 'section' && parent?.type === 'element' && parent.tagName === 'main')
      parts.push(element);
  });
  return { sheets, parts };
}

function isHeading(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'h2';
}

/** A page of a part, by its slug. */
function pageIn(node: ElementContent): [string, Element][] {
  const slug = node.type === 'element' ? node.properties['dataPrintPage'] : undefined;
  return node.type === 'element' && typeof slug === 'string' ? [[slug, node]] : [];
}
