import type { Nodes } from 'mdast';
import type { Place } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { DataFile } from '../content/data-file.ts';
import { nodesOf, placeOf } from '../content/nodes.ts';
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
  for (const { value, place: placeOfValue } of [...(page ? readValues(page) : []), ...(data ? dataValues(data) : [])]) {
    for (const { match, message, fix } of find(value)) {
      if (!text.includes(match))
        yield { ...placeOfValue(), message: `${message}, written as a code`, ...(fix === undefined ? {} : { fix }) };
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

/** A value as it is read; its place is asked for by findings alone, and long to find. */
interface ReadValue {
  value: string;
  place: () => Place;
}

/** The values of nodes in which Markdown decodes references. */
function* readValues({ tree, text }: Page): Iterable<ReadValue> {
  if (!text.includes('&')) return;
  for (const node of nodesOf(tree, 'text')) yield { value: node.value, place: () => placeOf(node) };
  const links: Nodes[] = [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition'), ...nodesOf(tree, 'image')];
  for (const node of links) {
    for (const key of ['url', 'title', 'alt']) {
      const value = (node as unknown as Record<string, unknown>)[key];
      if (typeof value === 'string') yield { value, place: () => placeOf(node) };
    }
  }
}

/** The texts in data, keys too, if the file has any escapes. */
function* dataValues({ text, value, yaml }: DataFile): Iterable<ReadValue> {
  if (text.includes('\\')) yield* textsIn(value, [], yaml.placeOf);
}

function* textsIn(
  value: unknown,
  path: readonly PropertyKey[],
  placeAt: (path: readonly PropertyKey[]) => Place,
): Iterable<ReadValue> {
  if (typeof value === 'string') yield { value, place: () => placeAt(path) };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (typeof step === 'string') yield { value: step, place: () => placeAt([...path, step]) };
    yield* textsIn(part, [...path, step], placeAt);
  }
}
