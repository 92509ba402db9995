/** Files by path, with `/` between folders and none at the beginning. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The text of a file. */
export function textOf(files: Files, path: string): string {
  const content = files.get(path);
  if (!content) throw new Error(`There is no ${path} in the built site. Run npm run build:site first.`);
  return new TextDecoder().decode(content);
}

/** Texts as files, by path. */
export function textFiles(texts: Iterable<readonly [path: string, text: string]>): Files {
  return new Map([...texts].map(([path, text]) => [path, toBytes(text)]));
}

/** A text as the content of a file. */
export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Writes files as a text, in base64. */
export function filesToText(files: Files): string {
  return JSON.stringify([...files].map(([path, content]) => [path, Buffer.from(content).toString('base64')]));
}

/** Reads what `filesToText` wrote. */
export function textToFiles(text: string): Files {
  const written = JSON.parse(text) as [path: string, content: string][];
  return new Map(written.map(([path, content]) => [path, Buffer.from(content, 'base64')]));
}
