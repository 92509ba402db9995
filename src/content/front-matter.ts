import { isScalar, LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml';
import type { Place } from './place.ts';
import { yamlExcesses } from './yaml-excesses.ts';

/** A file cut in two: its YAML front matter and its Markdown, each with positions that are true of the file. */
export interface SplitFile {
  /** The YAML between the two fences; `undefined` when the file has no front matter. */
  yaml?: string;
  /** The file's text with blanks in place of the front matter, so that lines, columns and offsets stay true. */
  markdown: string;
  /** What is wrong with the fences: there is none, or the second is missing. */
  fault?: 'missing' | 'unclosed';
}

/**
 * Cuts a page's text into front matter and Markdown. The fences are lines of exactly three hyphens.
 * Where the second is missing, the front matter is taken to end at the first empty line, so that the rest can be read.
 */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.split('\n');
  const isFence = (line: string | undefined): boolean => line?.trimEnd() === '---';
  if (!isFence(lines[0])) return { markdown: text, fault: 'missing' };
  const fence = lines.findIndex((line, index) => index > 0 && isFence(line));
  const blank = lines.findIndex((line) => line.trim() === '');
  const end = fence > 0 ? fence : blank > 0 ? blank : lines.length;
  return {
    // Of a line end of Windows, the last line has only the first half here.
    yaml: lines.slice(1, end).join('\n').replace(/\r$/, ''),
    markdown: [...lines.slice(0, end + 1).map((line) => ' '.repeat(line.length)), ...lines.slice(end + 1)].join('\n'),
    ...(fence > 0 ? {} : { fault: 'unclosed' as const }),
  };
}

/** A problem of YAML's syntax. */
export interface YamlError {
  message: string;
  /** A code of the package `yaml`, or one of those that `yamlExcesses` gives. */
  code: string;
  place: Place;
}

/** A YAML text with its positions, however broken it is. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  /** Problems of syntax, each at its place in the file. */
  errors: YamlError[];
  /** The plain value; `undefined` when the text does not parse. */
  value: unknown;
  /** Where the value at a path stands in the file, or the nearest thing above it. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** Reads YAML, `parseYaml` or what remembers what that has found. */
export type ParseYaml = (yaml: string, lineOffset: number) => ParsedYaml;

/** Keys that are one in the value, whatever YAML takes each for: `2024` and `'2024'`. */
function uniqueKeys(one: ParsedNode, other: ParsedNode): boolean {
  if (!isScalar(one) || !isScalar(other)) return false;
  // Of each key with each above it, most are two words: no text is made of those.
  return typeof one.value === typeof other.value
    ? one.value === other.value
    : String(one.value) === String(other.value);
}

/**
 * Reads YAML and remembers where everything stands. Anchors, aliases and tags are errors: content has no use for them,
 * and a few nested aliases fill the memory.
 * @param yaml the text
 * @param lineOffset how many lines of the file come before it: 1 for front matter, 0 for a file of YAML
 */
export const parseYaml: ParseYaml = (yaml, lineOffset) => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent', uniqueKeys });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, yaml.length));
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const errors = [
    ...document.errors.map(({ message, code, pos }) => ({ message, code, offset: pos[0] })),
    ...yamlExcesses(document, yaml),
  ].map(({ offset, ...error }) => ({ ...error, place: place(offset) }));
  return {
    document,
    errors,
    value: errors.length > 0 ? undefined : (document.toJS() as unknown),
    placeOf: (path) => place(offsetOf(document, path)),
  };
};

/** A text that is known to have no errors, and its value. It is parsed when somebody asks where something stands. */
export function soundYaml(yaml: string, lineOffset: number, value: unknown): ParsedYaml {
  let parsed: ParsedYaml | undefined;
  const read = (): ParsedYaml => {
    parsed ??= parseYaml(yaml, lineOffset);
    return parsed;
  };
  return {
    get document() {
      return read().document;
    },
    errors: [],
    value,
    placeOf: (path) => read().placeOf(path),
  };
}

/** The offset of the key or item that a path names; of the last part of the path that exists when it does not. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const item = child(node, step);
    if (item === undefined) break;
    offset = item.offset ?? offset;
    node = item.node;
  }
  return offset;
}

function child(node: unknown, step: PropertyKey): { node: unknown; offset: number | undefined } | undefined {
  const items = (node as { items?: unknown[] } | null)?.items;
  if (!items) return undefined;
  if (typeof step === 'number') {
    const item = items[step];
    return item === undefined ? undefined : { node: item, offset: startOf(item) };
  }
  for (const pair of items as { key?: { value?: unknown }; value?: unknown }[]) {
    if (String(pair.key?.value) === String(step)) return { node: pair.value, offset: startOf(pair.key) };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
}
