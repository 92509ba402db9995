import { expect, test } from 'vitest';

/**
 * Tells that some tests lack a program: where `EVERY_PROGRAM` is set, as in the job of CI that installs all of them,
 * by a test that fails, elsewhere by one that is skipped.
 */
export function tellOfMissing(note: string): void {
  console.warn(note);
  if (process.env['EVERY_PROGRAM']) test(note, () => expect.fail(note));
  else test.skip(note);
}
