import { Writer, type Quad } from 'n3';

/** Writes statements as Turtle (https://www.w3.org/TR/turtle/). */
export function toTurtle(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>): Promise<string> {
  const writer = new Writer({ prefixes });
  writer.addQuads([...quads]);
  return new Promise((resolve, reject) =>
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text))),
  );
}
