import type { Node } from 'mdast';
import { placeOf, sourceOf } from '../content/nodes.ts';
import type { Place } from '../content/place.ts';

/**
 * What to write where a line is wrong in part: all of it, mended, so that nothing is lost to whoever takes the words
 * for the whole line. Its indentation stays out.
 * @param file the text of the file
 * @param place where what is wrong begins
 * @param written what stands there; it may go on over the end of the line
 * @param mended what is to stand there
 */
export function mendedLine(file: string, { line, column }: Place, written: string, mended: string): string {
  const lines = file.split('\n');
  const parts = written.split('\n');
  const last = line + parts.length - 1;
  const before = (lines[line - 1] ?? '').slice(0, column - 1).trimStart();
  const after = (lines[last - 1] ?? '').slice((parts.length === 1 ? column - 1 : 0) + (parts.at(-1) ?? '').length);
  const whole = `${before}${mended.replace(/\s*\n[ \t>]*/g, ' ')}${after}`.trimEnd();
  return last === line ? `Write: ${whole}` : `Write in place of lines ${line}–${last}: ${whole}`;
}

/**
 * What to write in place of something that a page says, with what stands before it in its line: the marks of the
 * quotation, or of the item of a list, that it is in.
 */
export function mendedNode(file: string, node: Node, mended: string): string {
  return mendedLine(file, placeOf(node), sourceOf(node, file), mended);
}

/**
 * What goes before the next line of the same quotation or item of a list: its marks `>` stay, and the marks of items
 * become blanks.
 * @param line of a file, as far as the mark behind which something begins, or further
 */
export function continuationOf(line: string): string {
  const prefix = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))*/.exec(line)?.[0] ?? '';
  return prefix.replaceAll(/[^>\s]/g, ' ');
}
