import type { Page } from '../content/page.ts';
import type { Place } from '../content/place.ts';
import { inlineMarks } from './inline-marks.ts';
import { lineMarks } from './line-marks.ts';
import type { Told } from './mark.ts';
import { mendedLine } from './mended-line.ts';
import { plainAlternatives } from './plain-words.ts';
import type { Problem } from './rule.ts';
import { rowsOfBrokenCode } from './table-rows.ts';
import { read, writtenBlocks, type WrittenBlock } from './written-blocks.ts';

/** Finds marks of Markdown, or of another dialect, that Markdown has not read: the reader sees or hears them. */
export function* strayMark(page: Page): Iterable<Problem> {
  const told = rowsOfBrokenCode(page);
  for (const block of writtenBlocks(page)) {
    const isTold = block.node.type === 'tableCell' && told.has(block.placeOf(0).line);
    if (!isTold) yield* marksIn(block, page);
  }
  yield* plainAlternatives(page);
}

function* marksIn(block: WrittenBlock, { locale, text: file }: Page): Iterable<Problem> {
  let left = block.text;
  const take = (start: number, length: number): void => {
    left =
      left.slice(0, start) + left.slice(start, start + length).replace(/[^\n]/g, read) + left.slice(start + length);
  };
  // Lines of colons have a rule of their own.
  for (const { index, 0: line } of left.matchAll(/^ *:{3}.*$/gm)) take(index, line.length);
  if (block.node.type === 'paragraph') {
    for (const { start, length, from = start, message, instead, fix } of lineMarks({ ...block, text: left }, locale)) {
      const place = block.placeOf(start);
      const mended = instead === undefined ? fix : mendedBeginning(file, place, instead);
      yield { ...place, message, ...(mended === undefined ? {} : { fix: mended }) };
      take(from, start + length - from);
    }
  }
  for (const { pattern, tell } of inlineMarks) {
    for (const match of [...left.matchAll(pattern)]) {
      const start = match.index;
      const end = start + match[0].length;
      const told = tell(block.written(start, end), partsOf(match, block), block);
      if (!told) continue;
      yield problemAt(block.placeOf(start), block.written(start, end), told, file);
      take(start, match[0].length);
    }
  }
}

/** The groups of a match, as they are written. */
function partsOf(match: RegExpExecArray, { written }: WrittenBlock): string[] {
  return (match.indices ?? []).slice(1).map((range) => (range ? written(range[0], range[1]) : ''));
}

/**
 * What is wrong at a mark, with what to write there: the words that its message quotes are replaced, or, where they
 * would not be told from its own quotation marks, the line.
 */
function problemAt(place: Place, written: string, { message, fix, instead }: Told, file: string): Problem {
  if (instead === undefined) return { ...place, message, ...(fix === undefined ? {} : { fix }) };
  const isQuoted = /“([^“”]*)”/.exec(message)?.[1] === written && instead !== '' && !/[“”\n]/.test(instead);
  return { ...place, message, fix: isQuoted ? `Write “${instead}”` : mendedLine(file, place, written, instead) };
}

/** A line that begins otherwise than was meant. Where an item was meant, it is no item within another. */
function mendedBeginning(file: string, { line, column }: Place, instead: string): string {
  const whole = file.split('\n')[line - 1] ?? '';
  const before = whole.slice(0, column - 1).trimStart();
  const isItem = /^(?:-|\d+\.) /.test(instead);
  return `Write: ${isItem ? before.replace(/(?:[-+*]|\d+[.)])\s+$/, '') : before}${instead}`;
}
