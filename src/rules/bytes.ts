import { messageLanguage } from '../core/language.ts';
import { isUtf8 } from 'node:buffer';
import { maxFileSize, type ContentFile } from '../content/content-files.ts';
import { startOfFile, type Place } from '../content/place.ts';
import { isText } from '../content/known-files.ts';
import type { Problem } from './rule.ts';

/** A longer line is not written by hand, and takes a parser minutes. */
const maxLineLength = 20_000;

/**
 * Blocks in one another on a line (`> - 1.`), and columns of indentation: more is no text, and takes a parser minutes.
 */
const maxMarkers = 20;
const maxIndentation = 100;

/** Finds what is no plain file. A link could lead anywhere on the machine that builds. */
export function* irregularFile({ irregular }: ContentFile): Iterable<Problem> {
  if (irregular) {
    yield { ...startOfFile, message: `This is a ${irregular}, not a file`, fix: 'Put the file itself here' };
  }
}

export function* notUtf8(file: ContentFile): Iterable<Problem> {
  const { bytes } = file;
  if (!isRead(file) || isUtf8(bytes)) return;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    yield { ...startOfFile, message: 'The file is encoded as UTF-16', fix: 'Save it as UTF-8' };
    return;
  }
  const offset = firstFault(bytes);
  const byte = bytes.subarray(offset, offset + 1);
  const hex = Buffer.from(byte).toString('hex').toUpperCase();
  const letter = new TextDecoder('windows-1252').decode(byte);
  yield {
    ...placeOfByte(bytes, offset),
    message: `The byte ${hex} is no UTF-8`,
    fix: `Save the file as UTF-8. The character was perhaps “${letter}”, saved as Windows-1252`,
  };
}

/** The offset of the first byte that is no UTF-8. */
function firstFault(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const lead = bytes[offset] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (!isUtf8(bytes.subarray(offset, offset + length))) return offset;
    offset += length;
  }
  return offset;
}

export function* nulByte(file: ContentFile): Iterable<Problem> {
  const { bytes } = file;
  const offset = isRead(file) && isUtf8(bytes) ? bytes.indexOf(0) : -1;
  if (offset !== -1) {
    yield {
      ...placeOfByte(bytes, offset),
      message: 'Here is a NUL byte: this is no text, or it is damaged',
      fix: 'Remove the byte, or bring the file back from its last good version',
    };
  }
}

export function* byteOrderMark({ path, bytes }: ContentFile): Iterable<Problem> {
  if (isText(path) && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    yield {
      ...startOfFile,
      message: 'The file begins with a byte order mark, an invisible character',
      fix: 'Save the file as “UTF-8”, not as “UTF-8 with BOM”',
    };
  }
}

export function* lineTooLong(file: ContentFile): Iterable<Problem> {
  if (file.bytes.length <= maxLineLength) return;
  for (const [index, line] of linesOf(file).entries()) {
    if (line.length > maxLineLength) {
      yield {
        line: index + 1,
        column: maxLineLength + 1,
        message: `The line has more than ${maxLineLength.toLocaleString(messageLanguage)} characters`,
        fix: 'Break it into paragraphs',
      };
    }
  }
}

export function* nestedTooDeep(file: ContentFile): Iterable<Problem> {
  for (const [index, line] of linesOf(file).entries()) {
    if (line.length <= maxMarkers) continue;
    const prefix = /^(?:[ \t]*(?:>|[-*+?](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/.exec(line)?.[0] ?? '';
    const markers = prefix.match(/[^\s\d]/g)?.length ?? 0;
    if (markers > maxMarkers || prefix.length - markers > maxIndentation) {
      yield {
        line: index + 1,
        column: prefix.length + 1,
        message: 'Lists or quotations stand too deep in one another here',
        fix: 'Write them with fewer levels',
      };
      return;
    }
  }
}

/** Whether a file is read as text, and was not cut for its size. */
function isRead({ path, bytes }: ContentFile): boolean {
  return isText(path) && bytes.length <= maxFileSize;
}

function linesOf(file: ContentFile): string[] {
  return isRead(file) ? new TextDecoder().decode(file.bytes).split('\n') : [];
}

function placeOfByte(bytes: Uint8Array, offset: number): Place {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
