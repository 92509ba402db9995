import type { Nodes, Parents, Root, Text } from 'mdast';
import type { Page } from '../content/page.ts';
import type { Place } from '../content/place.ts';
import { writtenOffsets } from '../content/written-offsets.ts';

/** Stands for a character that Markdown has read as something: of code, of an address, of a mark that it knows. */
export const read = '\uE000';
/** Stands for a character that a backslash makes a plain one, and for that backslash. */
export const escaped = '\uE001';

/**
 * A paragraph, a heading or a cell as it is written, with all that Markdown has read as something put out of sight:
 * what is left is shown to the reader as it stands.
 */
export interface WrittenBlock {
  node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;
  /** As long as what is written, line ends included; quotation marks of Markdown before a line are blanks. */
  text: string;
  /** What is written, from an offset of `text` to another. */
  written(start: number, end: number): string;
  /** Where an offset of `text` stands in the file. */
  placeOf(offset: number): Place;
}

/** The blocks of a page, in order; remembered, since several rules ask. */
export function writtenBlocks({ tree, text }: Page): readonly WrittenBlock[] {
  let blocks = known.get(tree);
  if (!blocks) {
    blocks = blocksIn(tree, text);
    known.set(tree, blocks);
  }
  return blocks;
}

const known = new WeakMap<Root, readonly WrittenBlock[]>();

function blocksIn(parent: Parents, text: string): WrittenBlock[] {
  return parent.children.flatMap((node): WrittenBlock[] => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return [];
      return [blockOf(node as WrittenBlock['node'], text, start.offset, end.offset)];
    }
    return 'children' in node ? blocksIn(node as Parents, text) : [];
  });
}

function blockOf(node: WrittenBlock['node'], file: string, start: number, end: number): WrittenBlock {
  const shown = Array<string>(end - start).fill(read);
  // Ids that end no heading have a rule of their own.
  for (const { position, value } of textsIn(node).filter(({ data }) => !data?.isStrayId)) {
    const { start: from, end: to } = position ?? {};
    if (from?.offset === undefined || to?.offset === undefined || isAddress(value)) continue;
    const written = file.slice(from.offset, to.offset);
    for (const [index, offset] of writtenOffsets(value, written).entries()) {
      const at = from.offset - start + offset;
      const isEscape =
        written[offset] === '\\' && written[offset + 1] === value[index] && /[!-/:-@[-`{-~]/.test(value[index] ?? '');
      if (isEscape) shown[at] = shown[at + 1] = escaped;
      else if (!isReference(written, offset, value, index)) shown[at] = value[index] ?? '';
    }
  }
  // What begins a line belongs to the quotation or the list that the block stands in.
  for (const { index, 0: prefix } of file.slice(start, end).matchAll(/\n[ \t>]*/g)) {
    shown.splice(index, prefix.length, '\n', ...' '.repeat(prefix.length - 1));
  }
  const text = shown.join('');
  return {
    node,
    text,
    written: (from, to) => file.slice(start + from, start + to),
    placeOf(offset) {
      const before = file.slice(start, start + offset).split('\n');
      const first = node.position?.start ?? { line: 1, column: 1 };
      const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? first.column : 1);
      return { line: first.line + before.length - 1, column };
    },
  };
}

function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(textsIn) : [];
}

/** Whether a `&` stands for a character: the text goes on otherwise than what is written. */
function isReference(written: string, offset: number, value: string, index: number): boolean {
  const reference = written[offset] === '&' ? /^&#?\w+;/.exec(written.slice(offset, offset + 40))?.[0] : undefined;
  return reference !== undefined && !value.startsWith(reference, index);
}

/** Of an address as it stands in the text, no character is a mark. */
function isAddress(text: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(text);
}
