import type { Problem } from './rule.ts';
import type { WrittenBlock } from './written-blocks.ts';

/** What is wrong at a mark, and what is to be done. */
export interface Told extends Pick<Problem, 'message' | 'fix'> {
  /** What is to stand in its place. */
  instead?: string;
}

/** A mark that no rule of Markdown has taken, as it stands in a block. */
export interface Mark {
  pattern: RegExp;
  /** Says what is wrong; nothing where the mark may stand. `written` is the mark, `parts` its groups, as written. */
  tell(written: string, parts: string[], block: WrittenBlock): Told | undefined;
}

/** As much of what is written as a message quotes. */
export function shortened(written: string): string {
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}
