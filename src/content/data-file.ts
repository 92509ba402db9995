import type { z } from 'zod';
import type { Place } from './place.ts';
import type { ParsedYaml, ParseYaml } from './front-matter.ts';
import { schemaOf } from './known-files.ts';

/** Data with a schema: a file of YAML or JSON, or the front matter of a page. */
export class DataFile<Data = unknown> {
  readonly path: string;
  readonly syntax: 'yaml' | 'json';
  /** The file's text; of a page, all of it. */
  readonly text: string;
  readonly schema: z.ZodType<Data>;
  /** Where everything stands. JSON is YAML too, as far as places and repeated keys go. */
  readonly yaml: ParsedYaml;
  /** The plain value; `undefined` when the text does not parse. */
  readonly value: unknown;
  #result: z.ZodSafeParseResult<Data> | undefined;

  constructor({ path, syntax, text, schema, yaml, value }: Omit<DataFile<Data>, 'data' | 'issues' | 'placeOf'>) {
    this.path = path;
    this.syntax = syntax;
    this.text = text;
    this.schema = schema;
    this.yaml = yaml;
    this.value = value;
  }

  /** The data where they fit the schema. */
  get data(): Data | undefined {
    return this.#parsed?.data;
  }

  /** Where the value does not fit the schema; nothing where there is none. */
  get issues(): readonly z.core.$ZodIssue[] {
    return this.#parsed?.error?.issues ?? [];
  }

  /** Where the value at a path stands in the file, or the nearest thing above it. */
  placeOf(path: readonly PropertyKey[]): Place {
    return this.yaml.placeOf(path);
  }

  get #parsed(): z.ZodSafeParseResult<Data> | undefined {
    if (this.value === undefined || this.value === null) return undefined;
    this.#result ??= this.schema.safeParse(this.value);
    return this.#result;
  }
}

/** Reads a file of data, or `undefined` for a file that is none. */
export function readDataFile(path: string, text: string, parseYaml: ParseYaml): DataFile | undefined {
  const schema = schemaOf(path);
  if (!schema) return undefined;
  const yaml = parseYaml(text, 0);
  return path.endsWith('.json')
    ? new DataFile({ path, syntax: 'json', text, schema, yaml, value: parseJson(text) })
    : new DataFile({ path, syntax: 'yaml', text, schema, yaml, value: yaml.value });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The value at a path within data, or `undefined`. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** The keys of an object as data has it; none for anything else. */
export function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
