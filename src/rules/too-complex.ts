import { startOfFile } from '../content/place.ts';
import type { Content } from '../content/content.ts';
import type { ProblemInFile } from './rule.ts';

/** Tells of the files that could not be read in time, or not at all: a build would hang on them. */
export function* tooComplex({ unreadable }: Content): Iterable<ProblemInFile> {
  for (const file of unreadable) yield tooComplexFile(file);
}

/** What is wrong with a file that cannot be read in time. */
export function tooComplexFile(file: string): ProblemInFile {
  return {
    file,
    ...startOfFile,
    message: 'The file takes too long to read',
    fix: 'Make it simpler: fewer levels of lists and brackets, shorter paragraphs',
  };
}
