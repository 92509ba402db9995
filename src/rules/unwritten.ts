import type { Page } from '../content/page.ts';
import { unwritten } from '../content/unwritten.ts';
import { blocksOfTree } from './blocks.ts';
import type { Problem } from './rule.ts';

/** Finds the places of a new file in which words are still to be written, whatever else is wrong with it. */
export function* unwrittenWords({ frontMatter, tree }: Page): Iterable<Problem> {
  const fix = `Write them in place of ${unwritten}`;
  for (const path of unwrittenIn(frontMatter?.value)) {
    const message = `Words are still to be written here, for “${path.join('.')}”`;
    if (frontMatter) yield { ...frontMatter.placeOf(path), message, fix };
  }
  for (const { text, place } of blocksOfTree(tree)) {
    if (text.trim() === unwritten) yield { ...place, message: 'Words are still to be written here', fix };
  }
}

/** The paths to values that are not written yet. */
function unwrittenIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return value.trim() === unwritten ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unwrittenIn(part, [...path, key]));
}
