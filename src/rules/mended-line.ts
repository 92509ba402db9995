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
