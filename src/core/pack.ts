/** A file in a pack, by its path in the index's folder. */
export interface PackedFile {
  path: string;
  content: Uint8Array;
}

/**
 * Puts small files into one, so that a search starts with one request for all of them: the length of a list in four
 * bytes, the list of paths and lengths as JSON, then the files one after another.
 */
export function pack(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const list = new TextEncoder().encode(JSON.stringify(files.map(({ path, content }) => [path, content.byteLength])));
  const packed = new Uint8Array(4 + list.byteLength + files.reduce((sum, { content }) => sum + content.byteLength, 0));
  new DataView(packed.buffer).setUint32(0, list.byteLength);
  packed.set(list, 4);
  let offset = 4 + list.byteLength;
  for (const { content } of files) {
    packed.set(content, offset);
    offset += content.byteLength;
  }
  return packed;
}

/** The files of a pack by path. */
export function unpack(packed: ArrayBuffer): Map<string, Uint8Array<ArrayBuffer>> {
  const listLength = new DataView(packed).getUint32(0);
  const list = JSON.parse(new TextDecoder().decode(new Uint8Array(packed, 4, listLength))) as [
    path: string,
    length: number,
  ][];
  let offset = 4 + listLength;
  return new Map(
    list.map(([path, length]) => {
      const content = new Uint8Array(packed, offset, length);
      offset += length;
      return [path, content];
    }),
  );
}
