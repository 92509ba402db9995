import type { WordRules } from '../../search/words/stem.ts';
import type { MarkedWords } from './answer.ts';
import type { Texts } from '../../search/words/search-texts.ts';

/** What is to be marked on the page that an answer leads to. */
export interface Marks {
  /** Path of the page. */
  path: string;
  wanted: MarkedWords;
  rules: WordRules;
  words: Texts<'marked' | 'clear'>;
}

/** Where the marks wait for their page: they last as long as its tab, and nothing of them is sent anywhere. */
const key = `${siteId}:marks`;

/** Leaves the marks for the page that is about to open. */
export function leaveMarks(marks: Marks): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(marks));
  } catch {
    // Storage may be closed to us; then nothing is marked.
  }
}

/** The marks that were left for this page. */
export function takeMarks(): Marks | undefined {
  const marks = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Marks | null;
  return marks?.path === location.pathname ? marks : undefined;
}

/** Forgets them. */
export function forgetMarks(): void {
  sessionStorage.removeItem(key);
}
