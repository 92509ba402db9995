import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import type { Content } from '../content/content.ts';
import { nodesOf, placeOf, sourceOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import { onLevel, withId } from './heading-ids.ts';
import { mendedNode } from './mended-line.ts';
import type { Problem } from './rule.ts';

/** Finds a second heading of the first level: the title is the first. */
export function* secondTitle({ headings, tree, text: written }: Page): Iterable<Problem> {
  const nodes = nodesOf(tree, 'heading');
  for (const [index, { depth, place }] of headings.entries()) {
    const heading = nodes[index];
    // A line below words that makes a heading of them has a rule of its own.
    if (depth === 1 && !(heading && isUnderlined(heading, written))) {
      yield {
        ...place,
        message: 'The title in the front matter is the page’s only first-level heading',
        ...(heading ? { fix: mendedNode(written, heading, onLevel(heading, written, 2)) } : {}),
      };
    }
  }
}

/** Finds headings more than one level below the one before. */
export function* skippedHeading({ tree, text }: Page): Iterable<Problem> {
  let last = 1;
  for (const heading of nodesOf(tree, 'heading')) {
    const { depth } = heading;
    if (depth > last + 1) {
      yield {
        ...placeOf(heading),
        message: `After a heading of level ${last} comes one of level ${depth}`,
        fix: mendedNode(text, heading, onLevel(heading, text, last + 1)),
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

/**
 * Finds headings with the same words, or with words of which the same address is made: their links could not be told
 * apart, and would change with their order.
 */
export function* duplicateHeading(
  { headings, tree, text: written, locale }: Page,
  content: Content,
): Iterable<Problem> {
  const nodes = nodesOf(tree, 'heading');
  const first = new Map<string, number>();
  for (const [index, { text, anchor, place }] of headings.entries()) {
    const node = nodes[index];
    const words = text.trim().toLowerCase();
    if (words === '' || !node) continue;
    // A translation has the anchors of its original.
    const isMade = node.data?.givenId === undefined && locale === content.sourceLanguage;
    const keys = [words, ...(isMade ? [`#${new GithubSlugger().slug(text)}`] : [])];
    const [line] = keys.flatMap((key) => first.get(key) ?? []);
    if (line === undefined) for (const key of keys) first.set(key, place.line);
    else if (first.has(words)) {
      yield {
        ...place,
        message: `The heading “${text}” stands on line ${line} already`,
        fix: 'Give it words of its own',
      };
    } else {
      yield {
        ...place,
        message: `The heading “${text}” has the address of that on line ${line}, but for a number behind it`,
        fix: mendedNode(written, node, withId(node, written, anchor)),
      };
    }
  }
}

/** Whether a line of `=` or `-` below its words makes the heading, and not `##` before them. */
export function isUnderlined(heading: Heading, text: string): boolean {
  return /\n[ \t>]*(?:=+|-+)[ \t]*$/.test(sourceOf(heading, text));
}
