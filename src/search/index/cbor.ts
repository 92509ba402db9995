/**
 * As much of CBOR (RFC 8949) as it takes to sort the items of Pagefind's files anew: an item is passed on as its bytes,
 * unread.
 */

/** Kinds of items, which CBOR calls major types. */
const [byteString, textString, array, map] = [2, 3, 4, 5] as const;

/** What an item is, its number or length, and where what is in it begins. */
interface Head {
  kind: number;
  value: number;
  next: number;
}

/**
 * The items of an array, each as its bytes.
 * @param bytes begin with the array
 * @throws when they begin with something else
 */
export function arrayItems(bytes: Buffer): Buffer[] {
  const { kind, value, next } = headAt(bytes, 0);
  if (kind !== array) throw new Error('Not an array of CBOR');
  const items: Buffer[] = [];
  let start = next;
  while (items.length < value) {
    const end = itemEnd(bytes, start);
    items.push(bytes.subarray(start, end));
    start = end;
  }
  return items;
}

/** A text, and nothing for any other item. */
export function textIn(bytes: Buffer): string | undefined {
  const { kind, value, next } = headAt(bytes, 0);
  return kind === textString ? bytes.toString('utf8', next, next + value) : undefined;
}

/** An array of items. */
export function toArray(items: readonly Uint8Array[]): Buffer {
  return Buffer.concat([toHead(array, items.length), ...items]);
}

/** A text as an item. */
export function toText(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([toHead(textString, bytes.byteLength), bytes]);
}

function itemEnd(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  // Most items are small numbers, which are all in their first byte.
  if (first < 24) return at + 1;
  const { kind, value, next } = headAt(bytes, at);
  if (kind === byteString || kind === textString) return next + value;
  let end = next;
  const count = kind === array ? value : kind === map ? value * 2 : 0;
  for (let item = 0; item < count; item++) end = itemEnd(bytes, end);
  return end;
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const length = [1, 2, 4][(first & 31) - 24] ?? 0;
  return { kind: first >> 5, value: length > 0 ? bytes.readUIntBE(at + 1, length) : first & 31, next: at + 1 + length };
}

function toHead(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.of((kind << 5) | value);
  if (value < 2 ** 16) return Buffer.of((kind << 5) | 25, value >> 8, value & 255);
  const bytes = Buffer.of((kind << 5) | 26, 0, 0, 0, 0);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
