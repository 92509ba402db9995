import type { Heading } from 'mdast';
import { nodesOf, sourceOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import type { Problem } from './rule.ts';

/** Finds a second heading of the first level: the title is the first. */
export function* secondTitle({ headings, tree, text: written }: Page): Iterable<Problem> {
  const nodes = nodesOf(tree, 'heading');
  for (const [index, { depth, text, place }] of headings.entries()) {
    const heading = nodes[index];
    // A line below words that makes a heading of them has a rule of its own.
    if (depth === 1 && !(heading && isUnderlined(heading, written))) {
      yield {
        ...place,
        message: 'The title in the front matter is the page’s only first-level heading',
        fix: `Write: ## ${text}`,
      };
    }
  }
}

/** Finds headings more than one level below the one before. */
export function* skippedHeading({ headings }: Page): Iterable<Problem> {
  let last = 1;
  for (const { depth, text, place } of headings) {
    if (depth > last + 1) {
      yield {
        ...place,
        message: `After a heading of level ${last} comes one of level ${depth}`,
        fix: `Write: ${'#'.repeat(last + 1)} ${text}`,
      };
    }
    last = depth;
  }
}

export function* emptyHeading({ headings }: Page): Iterable<Problem> {
  for (const { text, place } of headings) {
    if (text.trim() === '')
      yield { ...place, message: 'The heading is empty', fix: 'Write words behind it, or remove it' };
  }
}

/** Finds headings with the same words: their links could not be told apart, and would change with their order. */
export function* duplicateHeading({ headings }: Page): Iterable<Problem> {
  const first = new Map<string, number>();
  for (const { text, place } of headings) {
    const words = text.trim().toLowerCase();
    if (words === '') continue;
    const line = first.get(words);
    if (line === undefined) first.set(words, place.line);
    else
      yield {
        ...place,
        message: `The heading “${text}” stands on line ${line} already`,
        fix: 'Give it words of its own',
      };
  }
}

/** Whether a line of `=` or `-` below its words makes the heading, and not `##` before them. */
export function isUnderlined(heading: Heading, text: string): boolean {
  return /\n[ \t>]*(?:=+|-+)[ \t]*$/.test(sourceOf(heading, text));
}
