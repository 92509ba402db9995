/** What plain YAML holds: words and numbers, lists of words, and keys with such things below them. */
type PlainValue = string | number | readonly string[] | PlainMap;

interface PlainMap {
  [key: string]: PlainValue;
}

const key = String.raw`(?:[A-Za-z][\w./-]{0,80}|[1-9]\d{0,8})`;
const quotation = `'(?:[^']|'')*'`;
/** What stands between brackets or braces. */
const item = String.raw`(?:${quotation}|(?:\d+ )?\p{L}(?:[^,:#[\]{}]*[^,:#[\]{}\s])?)`;
const items = new RegExp(item, 'gu');
const pairs = new RegExp(`(${key}): (${item})`, 'gu');

/** A key, and what stands behind its colon. */
const entry = new RegExp(`^( *)(${key}):(?: (.+))?$`);
const isList = new RegExp(`^\\[(?:${item}, )*${item}\\]$`, 'u');
const isMap = new RegExp(`^\\{ (?:${key}: ${item}, )*${key}: ${item} \\}$`, 'u');
const isNumber = /^[1-9]\d{0,8}$/;
/** Words in which YAML sees nothing else. */
const isWords = new RegExp(String.raw`^(?:\d+ )?\p{L}(?!.*(?::\s|:$|\s#))|^\d{4}-\d\d-\d\d$|^${quotation}$`, 'u');
/** Words in which it does, though they look like others. */
const isValue = /^(?:true|false|null)$/i;

/** Characters, and ends of lines, that may be more than they seem. */
const odd = /[\p{Cc}\u2028\u2029\uFEFF]|\s$/u;

/**
 * Reads YAML of the plainest kind, which most of content is, many times faster than a parser that knows all of it: a
 * line for each key, with words, a number or a short list behind it, or with keys below it.
 * @returns nothing where anything else stands, or anything is wrong
 */
export function readPlainYaml(yaml: string): PlainMap | undefined {
  const top: PlainMap = {};
  /** Keys with something below them, innermost last; how far that is indented, its first line says. */
  const open: { map: PlainMap; indentation?: number }[] = [{ map: top, indentation: 0 }];
  for (const line of yaml.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, { length: indentation } = '', name = '', written] = entry.exec(line) ?? [];
    if (name === '' || odd.test(line)) return undefined;
    const inner = open.at(-1);
    if (inner && inner.indentation === undefined && indentation > (open.at(-2)?.indentation ?? 0))
      inner.indentation = indentation;
    while ((open.at(-1)?.indentation ?? 0) > indentation) open.pop();
    const { map, indentation: own } = open.at(-1) ?? {};
    const value = written === undefined ? {} : readValue(written);
    if (!map || own !== indentation || Object.hasOwn(map, name) || value === undefined) return undefined;
    map[name] = value;
    if (written === undefined) open.push({ map: value as PlainMap });
  }
  // A key with nothing behind it and nothing below it has no value.
  return open.at(-1)?.indentation === undefined || Object.keys(top).length === 0 ? undefined : top;
}

function readValue(written: string): PlainValue | undefined {
  if (isList.test(written)) return allOrNone((written.match(items) ?? []).map(readWords));
  if (isMap.test(written)) {
    const read = Array.from(written.matchAll(pairs), ([, name = '', words = '']) => [name, readWords(words)] as const);
    const map = new Map(read);
    return map.size === read.length && allOrNone([...map.values()]) ? (Object.fromEntries(map) as PlainMap) : undefined;
  }
  if (isNumber.test(written)) return Number(written);
  return isWords.test(written) ? readWords(written) : undefined;
}

function readWords(written: string): string | undefined {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  return isValue.test(written) ? undefined : written;
}

function allOrNone<Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
  return values.every((value) => value !== undefined) ? values : undefined;
}
