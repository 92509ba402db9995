import type { z } from 'zod';
import { siteSchema } from './site-schema.ts';
import { isPublic } from './content-files.ts';
import { siteFile } from './site.ts';
import { changeId } from './changes.ts';
import { coverageFile, coverageSchema } from './coverage.ts';
import { localeOfRecordedWords, recordedWordsSchema } from './recorded-words.ts';
import { discouragedWordsSchema, localeOfDiscouragedWords } from './discouraged-words.ts';
import { goneFile, goneSchema } from './gone-pages.ts';
import { localeOfSearchWords, searchWordsSchema } from './search-words.ts';
import { numberWordsFile, numberWordsSchema } from './number-words.ts';
import { localeOfSpeech, speechSchema } from './speech.ts';
import { localeOfTypography, typographySchema } from './typography.ts';
import { changeSchema, languagesSchema, recordSchema, sourcesSchema, stringsSchema } from './schemas.ts';

export const languagesFile = 'content/languages.json';
export const recordFile = 'content/record.yaml';
export const sourcesFile = 'content/sources.yaml';

/** The file of a language's interface words. */
export function stringsFile(locale: string): string {
  return `content/i18n/${locale}.json`;
}

/** Endings of pictures that browsers draw and that need no script. */
export const pictureEndings = ['avif', 'jpeg', 'jpg', 'png', 'svg', 'webp'] as const;

/** Whether a file is a picture by its name; everything else in content is text. */
export function isPicture(path: string): boolean {
  return pictureEndings.some((ending) => path.endsWith(`.${ending}`));
}

/** Whether a file is read as text, by its name. */
export function isText(path: string): boolean {
  return !isPicture(path) && !(isPublic(path) && /\.(?:gif|ico|pdf)$/.test(path));
}

/** The schema of a file of data, or `undefined` for a file that is none. */
export function schemaOf(path: string): z.ZodType | undefined {
  if (path === languagesFile) return languagesSchema;
  if (path === siteFile) return siteSchema;
  if (path === recordFile) return recordSchema;
  if (path === coverageFile) return coverageSchema;
  if (path === sourcesFile) return sourcesSchema;
  if (path === numberWordsFile) return numberWordsSchema;
  if (path === goneFile) return goneSchema;
  if (localeOfStrings(path) !== undefined) return stringsSchema;
  if (localeOfSearchWords(path) !== undefined) return searchWordsSchema;
  if (localeOfTypography(path) !== undefined) return typographySchema;
  if (localeOfSpeech(path) !== undefined) return speechSchema;
  if (localeOfDiscouragedWords(path) !== undefined) return discouragedWordsSchema;
  if (localeOfRecordedWords(path) !== undefined) return recordedWordsSchema;
  if (changeId(path) !== undefined) return changeSchema;
  return undefined;
}

/** The language of a file of interface words. */
export function localeOfStrings(path: string): string | undefined {
  return /^content\/i18n\/([^/]+)\.json$/.exec(path)?.[1];
}
