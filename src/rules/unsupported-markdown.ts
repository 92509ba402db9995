import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { nodesOf, placeOf, sourceOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import { hasShortEnd, isOpen } from './directives.ts';
import { mendedLine } from './mended-line.ts';
import type { Problem } from './rule.ts';

/** Finds what Markdown knows and the site does not: no reader, in no language, would be shown it rightly. */
export function* unsupportedMarkdown({ tree, text }: Page): Iterable<Problem> {
  for (const item of nodesOf(tree, 'listItem')) {
    if (typeof item.checked !== 'boolean') continue;
    const [line = ''] = sourceOf(item, text).split('\n');
    yield {
      ...placeOf(item),
      message: 'The site has no boxes to tick',
      fix: mendedLine(text, placeOf(item), line, line.replace(/\s*\[[ xX]\]/, '')),
    };
  }
  for (const deletion of nodesOf(tree, 'delete')) {
    const written = sourceOf(deletion, text);
    yield {
      ...placeOf(deletion),
      message: `The site shows no words as struck out, as “${written}” would be`,
      fix: mendedLine(text, placeOf(deletion), written, written.replace(/^~+|~+$/g, '')),
    };
  }
  for (const code of nodesOf(tree, 'code')) {
    if (/^(?:`{3}|~{3})/.test(sourceOf(code, text).trimStart())) continue;
    yield {
      ...placeOf(code),
      message: 'Blanks at its beginning make code of this line',
      fix: 'Begin it without them; put code between lines of ```',
    };
  }
  yield* footnotes(tree, text);
  for (const block of nodesOf(tree, 'containerDirective')) {
    // What stands behind its end is not in it, once it has one.
    if (hasShortEnd(block, text)) continue;
    for (const inner of block.children.flatMap((child) => blocksIn(child))) {
      const [fence = ':::'] = /^:+/.exec(sourceOf(block, text)) ?? [];
      yield {
        ...placeOf(inner),
        message: `A block stands within the block “:::${block.name}”: readers could not tell who speaks`,
        fix: isOpen(inner, text)
          ? `Put a line ${fence} before this one`
          : `Put it behind the block above, which ends on line ${block.position?.end.line}`,
      };
    }
  }
  for (const link of nodesOf(tree, 'link')) {
    if (!link.title) continue;
    const { line, column } = link.data?.definedAt ?? placeOf(link);
    const written = sourceOf(link, text);
    yield {
      line,
      column,
      message: `“${link.title}” is seen by nobody without a mouse`,
      fix: link.data?.definedAt
        ? 'Leave it out: write no more than the address'
        : mendedLine(text, placeOf(link), written, written.replace(/\s+(?:"[^"]*"|'[^']*'|\([^()]*\))\s*\)$/, ')')),
    };
  }
}

function* footnotes(tree: Page['tree'], text: string): Iterable<Problem> {
  const notes = new Map(nodesOf(tree, 'footnoteDefinition').map((note) => [note.identifier, note]));
  const advice = 'The site has no footnotes: use an official block, a term or brackets';
  for (const reference of nodesOf(tree, 'footnoteReference')) {
    const words = toString(notes.get(reference.identifier)).replace(/\.$/, '');
    const place = placeOf(reference);
    const blank = /\S/.test(text[(reference.position?.start.offset ?? 0) - 1] ?? '') ? ' ' : '';
    const fix = mendedLine(text, place, sourceOf(reference, text), `${blank}(${words || '…'})`);
    yield { ...place, message: advice, fix };
  }
  for (const note of notes.values()) {
    yield { ...placeOf(note), message: advice, fix: 'Remove it, and put its words into the text' };
  }
}

/** The blocks that stand in a node, itself among them. */
function blocksIn(node: Nodes): Nodes[] {
  if (node.type === 'containerDirective') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(blocksIn) : [];
}
