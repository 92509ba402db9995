import type { List, ListItem, RootContent } from 'mdast';
import { placeOf, sourceOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import { counted } from '../core/counted.ts';
import { mendedLine } from './mended-line.ts';
import type { Problem } from './rule.ts';

/** What stands behind an item as if it belonged to it, and is indented by less than the words of the item are. */
interface Strayed {
  item: ListItem;
  /** Where the marks of the list stand. */
  column: number;
  blocks: RootContent[];
}

/** What people indent below an item. */
const canStray: ReadonlySet<string> = new Set(['paragraph', 'list', 'listItem', 'code', 'blockquote', 'table']);

/** Blocks that were meant to stand in an item, and end its list or are items of it, in the order of the text. */
export function strayedIn(children: readonly RootContent[]): Strayed[] {
  const found: Strayed[] = [];
  let open: Strayed | undefined;
  for (const block of children) {
    const { column } = placeOf(block);
    if (open && column > open.column && canStray.has(block.type)) {
      if (open.blocks.push(block) === 1) found.push(open);
      continue;
    }
    const item = block.type === 'list' ? block.children.at(-1) : block.type === 'listItem' ? block : undefined;
    open = item && { item, column, blocks: [] };
  }
  return found;
}

/** Says by how much lines are to be indented that were meant to stand in an item. */
export function* strayedLines({ item, column, blocks }: Strayed, { text }: Page): Iterable<Problem> {
  const [first] = blocks;
  const mark = /^(?:[-+*]|\d+[.)])(?:[ \t]{1,4}(?=\S))?/.exec(sourceOf(item, text))?.[0] ?? '';
  const inItem = placeOf(item).column + mark.trimEnd().length + Math.max(mark.length - mark.trimEnd().length, 1);
  if (!first || inItem <= placeOf(first).column) return;
  const from = placeOf(first).line;
  const to = lastLineOf(blocks, column, text);
  const lines = from === to ? `line ${from}` : `lines ${from}–${to}`;
  const isItem = first.type === 'listItem';
  yield {
    ...placeOf(first),
    message: isItem
      ? 'This item is indented, and is shown beside the one above it and not below'
      : 'This is indented, and is shown behind the list and not in the item above it',
    fix:
      `Indent ${lines} by ${counted(inItem - placeOf(first).column, 'more space')}, ` +
      (isItem ? 'or as the item above, where it is none of its own' : 'or not at all, where the list ends'),
  };
}

/** The last line that is indented: Markdown takes one behind it that is not for a part of the same paragraph. */
function lastLineOf(blocks: readonly RootContent[], column: number, text: string): number {
  const last = blocks.at(-1) as RootContent;
  const { line } = placeOf(last);
  // Within a quotation, a list ends behind the next line’s mark.
  const lines = sourceOf(last, text)
    .replace(/[\s>]+$/, '')
    .split('\n');
  if (last.type === 'code') return line + lines.length - 1;
  const end = lines.findIndex((each, index) => index > 0 && /^\S/.test(each.slice(column - 1)));
  return line + (end === -1 ? lines.length : end) - 1;
}

/** Items whose mark is another than that of the list above: they begin a list of their own, which nobody sees. */
export function* splitLists(blocks: readonly RootContent[], { text }: Page): Iterable<Problem> {
  let above: { mark: string; ordered: boolean; next: number } | undefined;
  for (const block of blocks) {
    const isList = block.type === 'list';
    if (!isList || !goesOn(block, above)) {
      above = isList ? { mark: markOf(block, text), ordered: !!block.ordered, next: afterLast(block) } : undefined;
      continue;
    }
    const mark = markOf(block, text);
    for (const item of mark === above.mark ? [] : block.children) {
      const [line = ''] = sourceOf(item, text).split('\n');
      yield {
        ...placeOf(item),
        message: `“${mark}” begins another list than “${above.mark}” above, and the reader is shown two`,
        fix: mendedLine(text, placeOf(item), line, line.replace(/^(\d*)[-+*.)]/, `$1${above.mark}`)),
      };
    }
    above.next = afterLast(block);
  }
}

function goesOn<Above extends { ordered: boolean; next: number }>(list: List, above?: Above): above is Above {
  return above?.ordered === !!list.ordered && (!list.ordered || list.start === above.next);
}

/** The number that an item behind a list would have. */
function afterLast({ start, children }: List): number {
  return (start ?? 1) + children.length;
}

/** What all items of a list begin with, but for their numbers. */
function markOf(list: List, text: string): string {
  return /[-+*.)]/.exec(sourceOf(list, text))?.[0] ?? '';
}
