import { z } from 'zod';
import { pageSchema, type PageData } from './schemas.ts';

/** Words of the front matter, and where they stand in it: `['outcome', 'later']`. */
export interface FrontMatterWords {
  path: readonly string[];
  words: string;
}

/** The keys of the front matter whose values the schema calls translated: words themselves, or words by their ids. */
const keys = Object.entries(pageSchema.shape).flatMap(([key, schema]) => {
  const plain = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const isGroup = plain instanceof z.ZodRecord;
  return isTranslated(isGroup ? plain.valueType : plain) ? [{ key: key as keyof PageData, isGroup }] : [];
});

/** The keys of the front matter that hold words, and those that hold words by ids, each in the order of the schema. */
export const wordKeys = keys.flatMap(({ key, isGroup }) => (isGroup ? [] : [key]));
export const wordGroups = keys.flatMap(({ key, isGroup }) => (isGroup ? [key] : []));

/**
 * The words of the front matter that a translation has too, in their order. Other names of a concept are not among
 * them: they differ from language to language.
 */
export function translatedWords(data: PageData | undefined): FrontMatterWords[] {
  return keys.flatMap(({ key, isGroup }): FrontMatterWords[] => {
    const value = data?.[key];
    if (value === undefined) return [];
    if (!isGroup) return [{ path: [key], words: String(value) }];
    return Object.entries(value).map(([id, words]) => ({ path: [key, id], words: String(words) }));
  });
}

function isTranslated(schema: z.core.$ZodType): boolean {
  return z.globalRegistry.get(schema)?.['translated'] === true;
}
