import { z } from 'zod';
import { languageTag } from './schema-parts.ts';

/** The numbers that texts may write in words. */
const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** The words for numbers by language and number: `en: { 2: [two] }`, each in all its forms. */
export const numberWordsSchema = z.record(languageTag, z.partialRecord(z.enum(numbers), z.array(z.string().min(1))));

export type NumberWords = z.infer<typeof numberWordsSchema>;

export const numberWordsFile = 'content/numbers.yaml';
