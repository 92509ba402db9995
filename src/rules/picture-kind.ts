import { isPublic, type ContentFile } from '../content/content-files.ts';
import { isPicture } from '../content/known-files.ts';
import { startOfFile } from '../content/place.ts';
import type { Problem } from './rule.ts';

/** How a file of each kind begins, by its ending; each byte is a character. */
const beginnings: Readonly<Record<string, RegExp>> = {
  // ISO/IEC 23008-12: the brand stands in the first box, among others that it is compatible with.
  avif: /^.{4}ftyp.{0,60}avi[fs]/s,
  gif: /^GIF8[79]a/,
  ico: /^\0\0\x01\0/,
  jpeg: /^\xFF\xD8\xFF/,
  jpg: /^\xFF\xD8\xFF/,
  pdf: /^%PDF-/,
  png: /^\x89PNG\r\n\x1A\n/,
  webp: /^RIFF.{4}WEBP/s,
};

/** Finds pictures that are not what their names say: a page, or a program, is not taken for one. */
export function* pictureKind({ path, bytes }: ContentFile): Iterable<Problem> {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  const expected = Object.hasOwn(beginnings, ending) ? beginnings[ending] : undefined;
  if (!expected || !(isPublic(path) || isPicture(path))) return;
  const start = Buffer.from(bytes.subarray(0, 80)).toString('latin1');
  if (expected.test(start)) return;
  const [other] = Object.entries(beginnings).find(([, beginning]) => beginning.test(start)) ?? [];
  yield {
    ...startOfFile,
    message: other ? `The name says ${ending}, and the file is ${other}` : `The file is no ${ending}`,
    fix: other ? `Rename it to ${path.replace(/\w+$/, other)}` : `Save the picture as ${ending}, or remove the file`,
  };
}
