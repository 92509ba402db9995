import { isPublic, maxFileSize, type ContentFile } from '../content/content-files.ts';
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

/** How a whole file of each kind ends, as far as a kind says it. */
const ends: Readonly<Record<string, RegExp>> = {
  gif: /;\0*$/,
  jpeg: /\xFF\xD9/,
  jpg: /\xFF\xD9/,
  png: /IEND\xAEB`\x82/,
};

/** Whether a file goes on to its end. A WebP says at its beginning how many bytes follow. */
function isWhole(ending: string, bytes: Uint8Array): boolean {
  // Of larger ones, the end is not read.
  if (bytes.length > maxFileSize) return true;
  const file = Buffer.from(bytes);
  if (ending === 'webp') return file.length >= 12 && file.readUInt32LE(4) + 8 <= file.length;
  return ends[ending]?.test(file.subarray(-1024).toString('latin1')) ?? true;
}

/** Finds pictures that are not what their names say: a page, or a program, is not taken for one. */
export function* pictureKind({ path, bytes }: ContentFile): Iterable<Problem> {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  const expected = Object.hasOwn(beginnings, ending) ? beginnings[ending] : undefined;
  if (!expected || !(isPublic(path) || isPicture(path))) return;
  const start = Buffer.from(bytes.subarray(0, 80)).toString('latin1');
  if (expected.test(start)) {
    if (isWhole(ending, bytes)) return;
    yield {
      ...startOfFile,
      message: 'The picture is cut off: browsers show a part of it, or nothing',
      fix: 'Save it once more, or bring it back from where it is whole',
    };
    return;
  }
  const [other] = Object.entries(beginnings).find(([, beginning]) => beginning.test(start)) ?? [];
  yield {
    ...startOfFile,
    message: other ? `The name says ${ending}, and the file is ${other}` : `The file is no ${ending}`,
    fix: other ? `Rename it to ${path.replace(/\w+$/, other)}` : `Save the picture as ${ending}, or remove the file`,
  };
}
