import { z } from 'zod';
import { unwritten } from '../content/unwritten.ts';
import { startOfFile, type Place } from '../content/place.ts';
import { keysOf, valueAt, type DataFile } from '../content/data-file.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { Problem } from './rule.ts';
import { mendedValue } from './mended-value.ts';

type Path = readonly PropertyKey[];

/** Finds keys that the schema does not know: mostly a slip of the pen. */
export function* unknownKey(file: DataFile): Iterable<Problem> {
  for (const path of prototypesIn(file.value)) {
    yield {
      ...placeOfValue(file, path),
      message: 'No key can be called “__proto__”: JavaScript takes it for something else',
      fix: 'Give it another name',
    };
  }
  for (const issue of file.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = keysAt(file.schema, issue.path);
    // A key that is there is not meant a second time.
    const lacking = known.filter((key) => !keysOf(valueAt(file.value, issue.path)).includes(key));
    for (const key of issue.keys) {
      yield {
        ...placeOfValue(file, [...issue.path, key]),
        message: `The key “${key}” is not known here`,
        fix: didYouMean(key, lacking, `Remove it, or use one of ${known.join(', ')}`),
      };
    }
  }
}

/** The paths of keys `__proto__`, which schemas leave out without a word. */
function prototypesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...(key === '__proto__' ? [[...path, key]] : []),
    ...prototypesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
}

/** Finds keys that the schema asks for and the file has not, except those that a mistyped key stands for. */
export function* missingKey(file: DataFile): Iterable<Problem> {
  const issues = file.issues;
  for (const { path } of issues) {
    const key = path.at(-1);
    const above = valueAt(file.value, path.slice(0, -1));
    if (typeof key !== 'string' || valueAt(file.value, path) !== undefined || Object.hasOwn(Object(above), key))
      continue;
    const known = keysAt(file.schema, path.slice(0, -1));
    if (keysOf(above).some((other) => !known.includes(other) && nearest(other, known) === key)) continue;
    yield {
      ...placeOfValue(file, path.slice(0, -1)),
      message: `The key “${key}” is missing`,
      fix: `Add ${exampleOf(file, key)}`,
    };
  }
}

/** Finds values that the schema does not take. */
export function* invalidValue(file: DataFile): Iterable<Problem> {
  if (file.value === null) {
    const keys = neededKeys(file.schema);
    yield {
      ...startOfFile,
      message: 'There is nothing in it',
      fix:
        keys.length > 0
          ? `Write its keys: ${keys.join(', ')}`
          : 'Bring it back from its last good version; where there is nothing to say, write {}',
    };
    return;
  }
  for (const issue of file.issues) {
    const value = valueAt(file.value, issue.path);
    // What is still to be written has a rule of its own.
    if (value === unwritten) continue;
    if (issue.code === 'unrecognized_keys' || (value === undefined && issue.path.length > 0)) continue;
    yield { ...placeOfValue(file, issue.path), ...explain(issue, value, file) };
  }
}

function neededKeys(schema: z.ZodType): string[] {
  return (schema.safeParse({}).error?.issues ?? []).flatMap(({ path }) => (path.length === 1 ? [String(path[0])] : []));
}

function placeOfValue(file: DataFile, path: Path): Place {
  return path.length === 0 ? startOfFile : file.placeOf(path);
}

/** Puts Zod's words into ours. */
function explain(issue: z.core.$ZodIssue, value: unknown, file: DataFile): { message: string; fix?: string } {
  const name = nameOf(issue.path);
  if (issue.message.startsWith('must')) {
    const given = typeof value === 'string' && value.trim() !== '' ? ` is “${shortened(value)}”, but` : '';
    return {
      message: `${name}${given} ${issue.message}`,
      fix: `Write ${/^must be ([^;]+)/.exec(issue.message)?.[1] ?? 'its value'}`,
    };
  }
  if (value === null || value === '')
    return { message: `${name} is empty`, fix: 'Write its value behind the colon, or remove the line' };
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return {
        message: `“${shortened(String(value))}” is not what ${nameInSentence(name)} can be: ${allowed.join(', ')}`,
        fix: didYouMean(String(value), allowed, `Write one of ${allowed.join(', ')}`),
      };
    }
    case 'invalid_key': {
      const asked = issue.issues[0]?.message ?? 'must be another name';
      return { message: `${name} ${asked}`, fix: `Write ${/^must be (.+)/.exec(asked)?.[1] ?? 'another name'}` };
    }
    case 'invalid_type':
      return {
        message: `${name} must be ${kinds[issue.expected] ?? issue.expected}, but is ${kindOf(value)}`,
        fix: fixOfType(issue, value, file),
      };
    case 'too_small':
      return { message: `${name} is too small`, fix: `Write ${String(issue.minimum)} or more` };
    default:
      return { message: `${name} does not fit`, fix: 'Compare it with another file' };
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'object'
    ? 'a group of keys'
    : `the ${typeof value === 'number' ? 'number' : 'value'} ${String(value)}`;
}

function fixOfType({ expected, path }: z.core.$ZodIssueInvalidType, value: unknown, file: DataFile): string {
  const otherwise = `Write ${kinds[expected] ?? expected}`;
  const isPlain = typeof value !== 'object';
  if (file.syntax === 'yaml') return mendedValue(expected, path, value, file) ?? otherwise;
  const key = typeof path.at(-1) === 'string' ? `"${String(path.at(-1))}": ` : '';
  if (expected === 'string' && isPlain) return `Put it in quotes: ${key}${JSON.stringify(String(value))}`;
  return expected === 'array' && isPlain ? `Write it as a list: ${key}[${JSON.stringify(value)}]` : otherwise;
}

function nameOf(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string');
  const last = path.at(-1);
  const item = typeof last === 'number' ? `Item ${last + 1} of ` : '';
  return key === undefined ? (item ? `${item}the list` : 'The data') : `${item}“${String(key)}”`;
}

/** A name as it stands within a sentence: “item 2 of …”. */
function nameInSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function exampleOf({ syntax }: DataFile, key: string): string {
  return syntax === 'json' ? `"${key}": …` : `the line “${key}: …”`;
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (step === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  const below =
    schema instanceof z.ZodObject ? (valueAt(schema.shape, [step]) as z.core.$ZodType | undefined) : undefined;
  return below ? keysAt(below, rest) : [];
}
