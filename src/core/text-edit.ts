/** A stretch of a text, by offsets, and what is to stand in its place. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * A text with edits made, in whatever order they are given.
 * @throws where two of them touch the same letters
 */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const { start, end, text: words } of sorted) {
    if (start < done) throw new Error(`Two edits touch “${text.slice(start, Math.max(done, end))}”`);
    result += text.slice(done, start) + words;
    done = end;
  }
  return result + text.slice(done);
}
