import { isCollection, isMap, isScalar, isSeq, parseDocument, type Pair, type Scalar } from 'yaml';
import { withEdits } from '../core/text-edit.ts';

/** Where something stands in YAML: keys, and numbers of items. */
export type YamlPath = readonly (string | number)[];

/** Puts a value in place of the one at a path. All else stays as it is written, comments and quotes too. */
export function setYaml(yaml: string, path: YamlPath, value: string): string {
  const node = parseDocument(yaml).getIn(path, true);
  if (!isScalar(node) || !node.range) throw new Error(`There is no value at ${path.join('.')}`);
  return withEdits(yaml, [{ start: node.range[0], end: node.range[1], text: scalarText(value, node.type) }]);
}

/** Adds a key and its value to the map at a path, behind what is there. */
export function addToYaml(yaml: string, path: YamlPath, key: string, value: string): string {
  const document = parseDocument(yaml);
  const map = document.getIn(path, true);
  const pair = `${scalarText(key)}: ${scalarText(value)}`;
  const last = isMap(map) ? map.items.at(-1) : undefined;
  if (last && isMap(map)) {
    const end = endOfPair(last);
    if (map.flow) return insert(yaml, end, `, ${pair}`);
    return insert(yaml, lineEnd(yaml, end), `\n${' '.repeat(columnOf(yaml, startOf(last.key)))}${pair}`);
  }
  const [start = yaml.length, end = yaml.length] = (isCollection(map) || isScalar(map) ? map.range : undefined) ?? [];
  const depth = '  '.repeat(path.length);
  const before = yaml.slice(0, start).trimEnd();
  return withEdits(yaml, [{ start: before.length, end, text: `${before === '' ? '' : '\n'}${depth}${pair}` }]);
}

/** Gives the key at the end of a path another name, where it is there and no other key has that name. */
export function renameInYaml(yaml: string, path: YamlPath, name: string): string {
  const parent = parseDocument(yaml).getIn(path.slice(0, -1), true);
  if (!isMap(parent) || parent.items.some(({ key }) => keyOf(key) === name)) return yaml;
  const key = parent.items.find((item) => keyOf(item.key) === String(path.at(-1)))?.key;
  if (!isScalar(key) || !key.range) return yaml;
  return withEdits(yaml, [{ start: key.range[0], end: key.range[1], text: scalarText(name) }]);
}

/** Takes away the item or the key at a path, with its line where it has one of its own. */
export function removeFromYaml(yaml: string, path: YamlPath): string {
  const parent = parseDocument(yaml).getIn(path.slice(0, -1), true);
  if (!isMap(parent) && !isSeq(parent)) return yaml;
  const last = path.at(-1);
  const spans = parent.items.map((item) => spanOf(item));
  const index = isMap(parent) ? parent.items.findIndex(({ key }) => keyOf(key) === String(last)) : Number(last);
  const own = spans[index];
  if (!own) return yaml;
  const next = spans[index + 1];
  const previous = spans[index - 1];
  if (spans.length === 1) {
    // What is left of it is empty, and says so.
    const [start = 0, end = 0] = parent.range ?? [];
    return withEdits(yaml, [{ start, end: parent.flow ? end : own.end, text: isMap(parent) ? '{}' : '[]' }]);
  }
  if (parent.flow) return cut(yaml, next ? own.start : (previous?.end ?? own.start), next ? next.start : own.end);
  const lineStart = yaml.lastIndexOf('\n', own.start - 1) + 1;
  // The first key of an item shares its line with the hyphen.
  if (isMap(parent) && next && yaml.slice(lineStart, own.start).includes('-')) return cut(yaml, own.start, next.start);
  return cut(yaml, lineStart, Math.min(lineEnd(yaml, own.end) + 1, yaml.length));
}

interface Span {
  start: number;
  end: number;
}

function spanOf(item: unknown): Span {
  const pair = item as Partial<Pair>;
  if (pair.key !== undefined) return { start: startOf(pair.key), end: endOfPair(pair as Pair) };
  const [start = 0, end = 0] = (item as Scalar).range ?? [];
  return { start, end };
}

function endOfPair({ key, value }: Pair): number {
  return ((value ?? key) as Scalar).range?.[1] ?? 0;
}

function startOf(node: unknown): number {
  return (node as Scalar).range?.[0] ?? 0;
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function insert(text: string, offset: number, words: string): string {
  return withEdits(text, [{ start: offset, end: offset, text: words }]);
}

function cut(text: string, start: number, end: number): string {
  return withEdits(text, [{ start, end, text: '' }]);
}

/** A value as YAML writes it: plain where it can be, or in the quotes that stood there. */
function scalarText(value: string, type?: string): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  const isPlain =
    /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ./_#-]*$/u.test(value) && !/ #|\s$|^\d+$|^(?:true|false|null)$/i.test(value);
  return isPlain && type !== 'QUOTE_SINGLE' ? value : `'${value.replaceAll("'", "''")}'`;
}
