import type { Place } from '../content/place.ts';
import { continuationOf } from './mended-line.ts';
import type { Problem } from './rule.ts';

/** A line break in HTML, as people write it. */
const tag = /^<\/?br\s*\/?>/i;

/**
 * Says what to write in place of a line break in HTML. It looks at the text alone: a page that does not parse has no
 * tree.
 * @returns nothing where none begins at the place
 */
export function lineBreak(text: string, place: Place): Problem | undefined {
  const lines = text.split('\n');
  const line = lines[place.line - 1] ?? '';
  const written = tag.exec(line.slice(place.column - 1))?.[0];
  if (written === undefined) return undefined;
  const prefix = continuationOf(line);
  const before = line.slice(prefix.length, place.column - 1);
  const behind = line.slice(place.column - 1 + written.length);
  const next = (lines[place.line] ?? '').replace(/^[ \t>]*/, '');
  const fix = /^\s*\|/.test(before)
    ? 'Remove it: a cell has one line; what stands behind it may have a row of its own'
    : /^\s*#/.test(before)
      ? 'Remove it: a heading has one line'
      : before.trim() === ''
        ? 'Remove it: an empty line begins a new paragraph'
        : behind.trim() !== ''
          ? 'Write “\\” in its place, and what stands behind it on a line of its own'
          : next.trim() === '' || next.startsWith(':::')
            ? 'Remove it: the paragraph ends here'
            : 'Write “\\” in its place';
  return { ...place, message: `“${written}” is HTML, and a new line needs none`, fix };
}
