import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** Pagefind begins its files with this. */
const signature = Buffer.from('pagefind_dcd');

/** A piece of the words' index is about so large, in bytes before it is compressed: a word costs a reader some 3 KB instead of 20. */
const pieceBytes = 6 * 1024;

/** An index in small pieces. */
export interface SplitIndex {
  /** The list of pages and pieces, and the pieces. */
  files: IndexFile[];
  /** Each piece by its first word, in order. */
  pieces: [first: string, path: string][];
}

/**
 * Splits the words' index of a language into smaller pieces than Pagefind does, which has no setting for it, so that a query loads little
 * more than its own words. Both kinds of file are CBOR (RFC 8949): a piece is `[[word, …]]`, and the third item of the list of pages
 * names every piece with its first and last word.
 * @param meta Pagefind's list of the language's pages and pieces
 * @throws when the files are not as those of Pagefind 1.6 are
 */
export function splitIndex(language: string, meta: IndexFile, pieces: readonly IndexFile[]): SplitIndex {
  const words = pieces.flatMap(({ content }) => wordItems(unzip(content))).sort((a, b) => (a.word < b.word ? -1 : 1));
  const groups: { word: string; bytes: Buffer }[][] = [];
  let size = pieceBytes;
  for (const word of words) {
    if (size >= pieceBytes) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += word.bytes.byteLength;
  }
  const split = groups.map((group) => {
    const content = zip(Buffer.concat([arrayHead(1), arrayHead(group.length), ...group.map(({ bytes }) => bytes)]));
    const hash = `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 7)}`;
    return { path: `index/${hash}.pf_index`, content, entry: [group[0]?.word ?? '', group.at(-1)?.word ?? '', hash] };
  });
  const items = arrayItems(unzip(meta.content), 0);
  const list = Buffer.concat([
    arrayHead(split.length),
    ...split.map(({ entry }) => Buffer.concat([arrayHead(3), ...entry.map(text)])),
  ]);
  const listed = zip(Buffer.concat([arrayHead(items.length), ...items.map((item, at) => (at === 2 ? list : item))]));
  return {
    files: [{ path: meta.path, content: listed }, ...split.map(({ path, content }) => ({ path, content }))],
    pieces: split.map(({ path, entry: [first = ''] }) => [first, path]),
  };
}

function wordItems(piece: Buffer): { word: string; bytes: Buffer }[] {
  const [list] = arrayItems(piece, 0);
  return arrayItems(list ?? Buffer.of(), 0).map((bytes) => {
    const [word] = arrayItems(bytes, 0);
    return { word: word?.subarray(head(word, 0).next).toString() ?? '', bytes };
  });
}

/** The items of an array that begins at a place. */
function arrayItems(bytes: Buffer, at: number): Buffer[] {
  const { kind, value, next } = head(bytes, at);
  if (kind !== 4)
    throw new Error(
      'Pagefind’s index is not as src/search/index/split-index.ts expects. Compare it with the last version.',
    );
  const items: Buffer[] = [];
  let start = next;
  while (items.length < value) {
    const end = itemEnd(bytes, start);
    items.push(bytes.subarray(start, end));
    start = end;
  }
  return items;
}

function itemEnd(bytes: Buffer, at: number): number {
  const { kind, value, next } = head(bytes, at);
  if (kind === 2 || kind === 3) return next + value;
  let end = next;
  const count = kind === 4 ? value : kind === 5 ? value * 2 : 0;
  for (let item = 0; item < count; item++) end = itemEnd(bytes, end);
  return end;
}

/** What an item is, and its number or length. */
function head(bytes: Buffer, at: number): { kind: number; value: number; next: number } {
  const first = bytes.readUInt8(at);
  const length = [1, 2, 4][(first & 31) - 24] ?? 0;
  return { kind: first >> 5, value: length > 0 ? bytes.readUIntBE(at + 1, length) : first & 31, next: at + 1 + length };
}

function arrayHead(count: number): Buffer {
  return itemHead(4, count);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([itemHead(3, bytes.byteLength), bytes]);
}

function itemHead(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.of((kind << 5) | value);
  if (value < 2 ** 16) return Buffer.of((kind << 5) | 25, value >> 8, value & 255);
  const bytes = Buffer.of((kind << 5) | 26, 0, 0, 0, 0);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}

function unzip(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(signature.byteLength);
}

function zip(content: Buffer): Buffer {
  return gzipSync(Buffer.concat([signature, content]), { level: 9 });
}
