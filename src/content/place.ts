/** A place in a file; both numbers start at 1. */
export interface Place {
  line: number;
  column: number;
}

/** The start of a file, where a finding about the file as a whole is shown. */
export const startOfFile: Place = { line: 1, column: 1 };
