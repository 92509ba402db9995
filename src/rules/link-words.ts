import { visit } from 'unist-util-visit';
import type { Page } from '../content/page.ts';
import { nodesOf, placeOf, sourceOf } from '../content/nodes.ts';
import type { Problem } from './rule.ts';

/** Finds links without words; only a term link may leave them to the concept. */
export function* emptyLink({ references }: Page): Iterable<Problem> {
  for (const { kind, node, label, place, url } of references) {
    if (node === 'link' && kind !== 'term' && label.trim() === '') {
      yield { ...place, message: 'The link has no words', fix: `Write: [words](${url})` };
    }
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
          message: 'A term link stands in a heading',
          fix: `Write only the words, and link the term in the text: ${sourceOf(link, text)}`,
        });
      }
    });
    yield* found;
  }
}
