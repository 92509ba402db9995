import type { Nodes, Text } from 'mdast';
import type { Place } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { DataFile } from '../content/data-file.ts';
import { nodesOf, placeOf, sourceOf } from '../content/nodes.ts';
import { writtenOffsets } from '../content/written-offsets.ts';
import type { Blot, Problem } from './rule.ts';

/**
 * Looks for characters in a file: first as it is written, then as it is read, where `&#x202E;` in Markdown and `\u202E`
 * in YAML or JSON have become the character itself.
 */
export function* findBlots(
  find: (text: string) => Iterable<Blot>,
  text: string,
  page: Page | undefined,
  data: DataFile | undefined,
): Iterable<Problem> {
  const place = placesIn(text);
  for (const { offset, message, fix } of find(text))
    yield { ...place(offset), message, ...(fix === undefined ? {} : { fix }) };
  for (const { value, written } of [...(page ? readValues(page) : []), ...(data ? dataValues(data) : [])]) {
    for (const { offset, match, message, fix } of find(value)) {
      if (text.includes(match)) continue;
      const { code, ...at } = written(offset, match);
      const cure = fix?.replace(
        /^Delete it(?::[^;]*)?/,
        code === undefined ? 'Take its code out' : `Take “${code}” out`,
      );
      yield { ...at, message: `${message}, written as a code`, ...(cure === undefined ? {} : { fix: cure }) };
    }
  }
}

/** Turns an offset into a place; asked with rising offsets, it walks the text once. */
function placesIn(text: string): (offset: number) => Place {
  let line = 1;
  let start = 0;
  return (offset) => {
    for (let end = text.indexOf('\n', start); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}

/** Where a character stands that is written as a code, and the code where that is known. */
type Written = Place & { code?: string };

/** A value as it is read; the places of its characters are asked for by findings alone, and long to find. */
interface ReadValue {
  value: string;
  written: (offset: number, match: string) => Written;
}

/** The values of nodes in which Markdown decodes references. */
function* readValues({ tree, text }: Page): Iterable<ReadValue> {
  if (!text.includes('&')) return;
  for (const node of nodesOf(tree, 'text')) {
    const { value } = node;
    yield { value, written: (offset) => inText(text, node, offset) };
  }
  const links: Nodes[] = [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition'), ...nodesOf(tree, 'image')];
  for (const node of links) {
    for (const key of ['url', 'title', 'alt']) {
      const value = (node as unknown as Record<string, unknown>)[key];
      if (typeof value === 'string') yield { value, written: () => placeOf(node) };
    }
  }
}

function inText(file: string, node: Text, offset: number): Written {
  const start = node.position?.start.offset ?? 0;
  const at = start + (writtenOffsets(node.value, sourceOf(node, file))[offset] ?? 0);
  const code = /^&#?\w+;/.exec(file.slice(at, at + 40))?.[0];
  return { ...placesIn(file)(at), ...(code === undefined ? {} : { code }) };
}

/** The texts in data, keys too, if the file has any escapes. */
function* dataValues({ text, value, yaml }: DataFile): Iterable<ReadValue> {
  if (text.includes('\\')) yield* textsIn(value, [], (path, match) => inData(text, yaml.placeOf(path), match));
}

/** The first code of a character from a place on. */
function inData(file: string, place: Place, match: string): Written {
  const lines = file.split('\n');
  const start = lines.slice(0, place.line - 1).join('\n').length + (place.line > 1 ? 1 : 0) + place.column - 1;
  for (const { index, 0: code } of file.slice(start).matchAll(/\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|U[0-9a-f]{8})/gi)) {
    const value = Number.parseInt(code.slice(2), 16);
    if (value === match.codePointAt(0)) return { ...placesIn(file)(start + index), code };
  }
  return place;
}

function* textsIn(
  value: unknown,
  path: readonly PropertyKey[],
  writtenAt: (path: readonly PropertyKey[], match: string) => Written,
): Iterable<ReadValue> {
  if (typeof value === 'string') yield { value, written: (_offset, match) => writtenAt(path, match) };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (typeof step === 'string') yield { value: step, written: (_offset, match) => writtenAt([...path, step], match) };
    yield* textsIn(part, [...path, step], writtenAt);
  }
}
