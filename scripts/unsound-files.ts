import type { ContentFile } from '../src/content/content-files.ts';
import { irregularFile, notUtf8 } from '../src/rules/bytes.ts';
import { fileTooLarge } from '../src/rules/file-size.ts';

/**
 * What the check says of files of which not every letter was read: written back, they would lose what was not.
 * @returns a line each, with the place
 */
export function unsoundIn(files: readonly ContentFile[]): string[] {
  return files.flatMap((file) =>
    [irregularFile, fileTooLarge, notUtf8].flatMap((rule) =>
      [...rule(file)].map(
        ({ line, column, message, fix }) => `${file.path}:${line}:${column}  ${message}. ${fix ?? ''}`,
      ),
    ),
  );
}
