import { z } from 'zod';
import { languageFiles } from './language-files.ts';

const subtag = z.string().regex(/^[a-z]{2,3}$/, 'must be a language’s short name in small letters, like “nb”');

const abbreviation = z.string().regex(/^\S+\.$/, 'must be one abbreviation without spaces, with its full stop');

/** How a language is read aloud: a file of `content/speech/`. Every key may be left out. */
export const speechSchema = z.strictObject({
  /** The names under which devices list voices of the language, the best first; without it, its own. */
  voices: z.array(subtag).min(1).optional(),
  /** Languages so near that their voices may read it, where there is none of its own; the reader is told. */
  neighbours: z.array(subtag).optional(),
  /** Abbreviations behind whose full stop a sentence goes on, also before a capital letter or a number. */
  abbreviations: z.array(abbreviation).optional(),
  /** Whether a full stop behind a number of one or two digits makes it an ordinal: “3. Klasse”. */
  ordinals: z.boolean().optional(),
});

export type Speech = z.infer<typeof speechSchema>;

/** How each language is read aloud. */
export const speechFiles = languageFiles('speech', 'yaml');
