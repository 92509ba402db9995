import type { z } from 'zod';
import { parseYaml, type ParsedYaml } from '../content/front-matter.ts';
import type { Page } from '../content/page.ts';
import { frontMatterSchema, schemaOf } from './known-files.ts';

/** Data with a schema: a file of YAML or JSON, or the front matter of a page. */
export interface DataFile {
  path: string;
  syntax: 'yaml' | 'json';
  /** The file's text; of a page, all of it. */
  text: string;
  schema: z.ZodType;
  /** Where everything stands. JSON is YAML too, as far as places and repeated keys go. */
  yaml: ParsedYaml;
  /** The plain value; `undefined` when the text does not parse. */
  value: unknown;
}

/** Reads a file of data, or `undefined` for a file that is none. */
export function readDataFile(path: string, text: string): DataFile | undefined {
  const schema = schemaOf(path);
  if (!schema) return undefined;
  const yaml = parseYaml(text, 0);
  return path.endsWith('.json')
    ? { path, syntax: 'json', text, schema, yaml, value: parseJson(text) }
    : { path, syntax: 'yaml', text, schema, yaml, value: yaml.value };
}

/** A page's front matter as data. */
export function frontMatterOf({ path, text, frontMatter }: Page): DataFile | undefined {
  return (
    frontMatter && {
      path,
      syntax: 'yaml',
      text,
      schema: frontMatterSchema,
      yaml: frontMatter,
      value: frontMatter.value,
    }
  );
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
