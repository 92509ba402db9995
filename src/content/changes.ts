import { compareText } from '../core/text-order.ts';
import type { Change } from './schemas.ts';

/** The folder of the notes on changes, relative to the project's root. */
export const changesFolder = 'content/changes';

/** A change worth telling, by the name of its file: `2026-11-24-six-languages`. */
export interface ChangeNote extends Change {
  /** Never changes: feeds and identifiers carry it. */
  id: string;
}

/** The id of the note in a file, or `undefined` for a file that is none. */
export function changeId(path: string): string | undefined {
  return new RegExp(`^${changesFolder}/([^/]+)\\.yaml$`).exec(path)?.[1];
}

/** Notes in the order in which they are read: the newest first. */
export function newestFirst(notes: readonly ChangeNote[]): ChangeNote[] {
  return [...notes].sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
}
