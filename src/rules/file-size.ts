import { maxFileSize, type ContentFile } from '../content/content-files.ts';
import { startOfFile } from '../content/place.ts';
import type { Problem } from './rule.ts';

/** How large a file may be, as findings say it. */
export const largest = `${maxFileSize / 1024 ** 2} MiB`;

/** Finds files that are too large to be read. */
export function* fileTooLarge({ bytes }: ContentFile): Iterable<Problem> {
  if (bytes.length > maxFileSize) {
    yield {
      ...startOfFile,
      message: `The file is larger than ${largest} and is not read`,
      fix: 'Split it into several pages, or make the picture smaller',
    };
  }
}
