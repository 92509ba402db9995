import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Page } from '../content/page.ts';
import { nodesOf, placeOf, sourceOf } from '../content/nodes.ts';
import type { Problem } from './rule.ts';

/** Finds links without words, or of signs alone; one to a term with nothing in its brackets has its name. */
export function* emptyLink({ tree, text }: Page): Iterable<Problem> {
  for (const link of nodesOf(tree, 'link')) {
    const isTerm = link.url.startsWith('term:');
    if ((isTerm && link.children.length === 0) || /[\p{L}\p{N}]/u.test(toString(link))) continue;
    yield {
      ...placeOf(link),
      message: `The link “${sourceOf(link, text)}” has no words`,
      fix: isTerm
        ? `Write “[](${link.url})” for the name of the concept, or words between its brackets`
        : `Write “[…](${link.url})”, with words in place of …`,
    };
  }
}

/** Finds term links in headings: a heading is a line to find one's way by, and opens nothing. */
export function* termInHeading({ tree, text }: Page): Iterable<Problem> {
  for (const heading of nodesOf(tree, 'heading')) {
    const found: Problem[] = [];
    visit(heading, 'link', (link) => {
      if (link.url.startsWith('term:')) {
        found.push({
          ...placeOf(link),
          message: `The term link “${sourceOf(link, text)}” stands in a heading`,
          fix: `Write “${toString(link) || link.url.slice('term:'.length)}”, and link the term in the text`,
        });
      }
    });
    yield* found;
  }
}
