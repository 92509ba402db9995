import { z } from 'zod';
import { keysOf, valueAt } from './data-file.ts';

/** Words in data, and where they stand in it: `['words', 'nb', 'title']`. */
export interface DataWords {
  path: readonly PropertyKey[];
  words: string;
}

/** The words in data, in order: what the schema calls so, whether the rest fits it or not. */
export function wordsIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly DataWords[] {
  if (typeof value === 'string') return isWords(schema) ? [{ path, words: value }] : [];
  if (schema instanceof z.ZodOptional) return wordsIn(schema.unwrap(), value, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => wordsIn(option, value, path));
  if (Array.isArray(value)) {
    if (!(schema instanceof z.ZodArray)) return [];
    return value.flatMap((item: unknown, index) => wordsIn(schema.element, item, [...path, index]));
  }
  return keysOf(value).flatMap((key) => {
    const below =
      schema instanceof z.ZodObject
        ? (valueAt(schema.shape, [key]) as z.core.$ZodType | undefined)
        : schema instanceof z.ZodRecord
          ? schema.valueType
          : undefined;
    return below ? wordsIn(below, (value as Record<string, unknown>)[key], [...path, key]) : [];
  });
}

function isWords(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional) return isWords(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.some(isWords);
  return z.globalRegistry.get(schema)?.['words'] === true;
}
