import type { ContentFile } from '../content/content-files.ts';
import { picturePath } from '../content/pictures.ts';
import type { Files } from '../core/files.ts';

/** The pictures that pages show, as they are. */
export function pictureFiles(files: readonly ContentFile[]): Files {
  return new Map(
    files.flatMap(({ path, bytes }) => {
      const shown = picturePath(path);
      return shown === undefined ? [] : [[shown, bytes] as const];
    }),
  );
}
