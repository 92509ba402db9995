import type { Page } from '../content/page.ts';
import { inlineMarks } from './inline-marks.ts';
import { lineMarks } from './line-marks.ts';
import type { Problem } from './rule.ts';
import { rowsOfBrokenCode } from './table-rows.ts';
import { read, writtenBlocks, type WrittenBlock } from './written-blocks.ts';

/** Finds marks of Markdown, or of another dialect, that Markdown has not read: the reader sees them. */
export function* strayMark(page: Page): Iterable<Problem> {
  const told = rowsOfBrokenCode(page);
  for (const block of writtenBlocks(page)) {
    const isTold = block.node.type === 'tableCell' && told.has(block.placeOf(0).line);
    if (!isTold) yield* marksIn(block, page.locale);
  }
}

function* marksIn(block: WrittenBlock, locale: string): Iterable<Problem> {
  let left = block.text;
  const take = (start: number, length: number): void => {
    left =
      left.slice(0, start) + left.slice(start, start + length).replace(/[^\n]/g, read) + left.slice(start + length);
  };
  // Lines of colons have a rule of their own.
  for (const { index, 0: line } of left.matchAll(/^ *:{3}.*$/gm)) take(index, line.length);
  if (block.node.type === 'paragraph') {
    for (const { start, length, message, fix } of lineMarks({ ...block, text: left }, locale)) {
      yield { ...block.placeOf(start), message, ...(fix === undefined ? {} : { fix }) };
      take(start, length);
    }
  }
  for (const { pattern, tell } of inlineMarks) {
    for (const match of [...left.matchAll(pattern)]) {
      const start = match.index;
      const end = start + match[0].length;
      const told = tell(block.written(start, end), partsOf(match, block), block);
      if (!told) continue;
      yield { ...block.placeOf(start), ...told };
      take(start, match[0].length);
    }
  }
}

/** The groups of a match, as they are written. */
function partsOf(match: RegExpExecArray, { written }: WrittenBlock): string[] {
  return (match.indices ?? []).slice(1).map((range) => (range ? written(range[0], range[1]) : ''));
}
