import type { z } from 'zod';
import { siteSchema } from './site-schema.ts';
import { isPublic } from './content-files.ts';
import { siteFile } from './site.ts';
import { changeId } from './changes.ts';
import { coverageFile, coverageSchema } from './coverage.ts';
import { recordedWordsFiles, recordedWordsSchema } from './recorded-words.ts';
import { discouragedWordsSchema, discouragedWordsFiles } from './discouraged-words.ts';
import { goneFile, goneSchema } from './gone-pages.ts';
import { searchWordsFiles, searchWordsSchema } from './search-words.ts';
import { languageFiles } from './language-files.ts';
import { numberWordsFile, numberWordsSchema } from './number-words.ts';
import { speechFiles, speechSchema } from './speech.ts';
import { typographyFiles, typographySchema } from './typography.ts';
import { changeSchema, languagesSchema, recordSchema, sourcesSchema, stringsSchema } from './schemas.ts';

export const languagesFile = 'content/languages.json';
export const recordFile = 'content/record.yaml';
export const sourcesFile = 'content/sources.yaml';

/** The interface's words of each language. */
export const stringsFiles = languageFiles('i18n', 'json');

/** The data of which each language has a file. */
const dataOfLanguages = [
  [stringsFiles, stringsSchema],
  [searchWordsFiles, searchWordsSchema],
  [typographyFiles, typographySchema],
  [speechFiles, speechSchema],
  [discouragedWordsFiles, discouragedWordsSchema],
  [recordedWordsFiles, recordedWordsSchema],
] as const;

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
  if (changeId(path) !== undefined) return changeSchema;
  return dataOfLanguages.find(([files]) => files.localeOf(path) !== undefined)?.[1];
}

/** The language of a file of data of which each language has its own; nothing for any other file. */
export function languageOfData(path: string): string | undefined {
  return dataOfLanguages.map(([files]) => files.localeOf(path)).find((locale) => locale !== undefined);
}
