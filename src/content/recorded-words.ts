import { z } from 'zod';
import { languageFiles } from './language-files.ts';
import { fingerprint, text } from './schema-parts.ts';

/**
 * What the words of a language were made from that stand in no page: interface words by their keys, and notes on
 * changes by `changes/<name>`. A line each, so that git merges the work of two people.
 */
export const recordedWordsSchema = z.record(
  z.string(),
  z.strictObject({
    /** The fingerprint of the original words when they were translated. */
    of: fingerprint,
    /** The fingerprint of the translated words at that time. */
    text: fingerprint,
    /** Why they were accepted although only the original had changed. */
    unchanged: text.optional(),
  }),
);

export type RecordedWords = z.infer<typeof recordedWordsSchema>;

/** What is recorded of one of them. */
export type RecordOfWords = RecordedWords[string];

/** What each language's words were made from. */
export const recordedWordsFiles = languageFiles('recorded', 'yaml');

const opening =
  '# Written by “npm run translations -- accept”: what interface words and notes on changes were made from.';

/** The file's text: a line for each of the words, in their order. */
export function recordedWordsText(records: readonly (readonly [key: string, record: RecordOfWords])[]): string {
  const lines = records.map(([key, { of, text: own, unchanged }]) => {
    const reason = unchanged === undefined ? '' : `, unchanged: '${unchanged.replaceAll("'", "''")}'`;
    return `${key}: { of: ${of}, text: ${own}${reason} }\n`;
  });
  return `${opening}\n${lines.join('')}`;
}
