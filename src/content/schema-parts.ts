import { z } from 'zod';
import { noSuchDay } from '../core/dates.ts';
import { isLanguageTag } from '../core/language.ts';

/** The tag of a language, as BCP 47 has it, with a small beginning. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag like nb')
  .refine(isLanguageTag, 'must be a language tag like nb');

/** A slug: lower-case words joined by hyphens, folders by slashes; no name that all objects of JavaScript own. */
export const slugPattern = /^(?!(?:.*\/)?constructor(?:\/|$))[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/**
 * Words that somebody reads, without Markdown: with a letter in them, or still to be written. Line ends and blanks
 * around them are those of the file alone: they become one blank, or none.
 */
export const text = z
  .string()
  .trim()
  .overwrite((value) => value.replace(/[\t\n\r ]*[\n\r][\t\n\r ]*|\t+/g, ' '))
  .min(1, 'must not be empty')
  .regex(/[\p{L}\p{N}]|^…$/u, 'must be words, with a letter in them')
  .meta({ words: true });

/** A slug as a value. */
export const slug = z
  .string()
  .regex(slugPattern, 'must be a slug: lower-case letters, digits and single hyphens, like “a-short-name”');

/** A day as `yyyy-mm-dd`. YAML 1.1 readers hand over a Date where YAML 1.2 readers hand over text; both are taken. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date({
    error: ({ input }) => (typeof input === 'string' && noSuchDay(input)) || 'must be a day like 2024-03-22',
  }),
);

/** A date that may be known to the year, the month or the day: `2024`, `2024-03` or `2024-03-22`. */
export const date = z.preprocess(
  (value) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value,
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be a date like 2024, 2024-03 or 2024-03-22')
    .refine((value) => noSuchDay(value) === undefined, { error: ({ input }) => noSuchDay(String(input)) }),
);

/** A section's fingerprint: a letter, so that YAML reads it as text, and eight hexadecimal digits. */
export const fingerprint = z
  .string()
  .regex(/^[a-z][0-9a-f]{8}$/, 'must be a fingerprint like s5f2a9c1b, written by “npm run translations -- accept”');
