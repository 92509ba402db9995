import type { Page } from '../content/page.ts';
import { unwritten } from '../content/unwritten.ts';
import { blocksOfTree, fieldsOf } from './blocks.ts';
import type { Problem } from './rule.ts';

/** Finds the places of a new file in which words are still to be written. */
export function* unwrittenWords(page: Page): Iterable<Problem> {
  for (const block of [...fieldsOf(page), ...blocksOfTree(page.tree)]) {
    const { text, field } = block;
    if (text.trim() === unwritten) {
      yield {
        ...block.place,
        message: `Words are still to be written here${field === undefined ? '' : `, for “${field}”`}`,
        fix: `Write them in place of ${unwritten}`,
      };
    }
  }
}
