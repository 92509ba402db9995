import { z } from 'zod';
import { languageFiles } from './language-files.ts';
import { text } from './schema-parts.ts';

/** Words as they are written; `*` stands for any letters, so that all endings of a word are found. */
const pattern = z
  .string()
  .regex(
    /^[\p{L}\p{M}\p{N}*'’ʼ.,-]+(?: [\p{L}\p{M}\p{N}*'’ʼ.,-]+)*$/u,
    'must be words, with * in the place of an ending',
  )
  .regex(/[\p{L}\p{N}]/u, 'must have a letter in it');

/** What a language avoids: a file of `content/words/`. */
export const discouragedWordsSchema = z.array(
  z.strictObject({
    /** What is not to be written. */
    pattern,
    /** What to write in its place. */
    instead: text,
    /** Why, in a sentence. */
    why: text,
  }),
);

export type DiscouragedWords = z.infer<typeof discouragedWordsSchema>;

/** What each language avoids. */
export const discouragedWordsFiles = languageFiles('words', 'yaml');
