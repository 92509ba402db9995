import type { Content } from '../content/content.ts';
import { coverageFile, coverageSchema } from '../content/coverage.ts';
import { stringsFiles } from '../content/known-files.ts';
import { recordSchema } from '../content/schemas.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemInFile } from './rule.ts';
import { missingPlace } from './site-pages.ts';

/**
 * Finds sentences of the record that are told nowhere, and what `coverage.yaml` names that is not there: pages,
 * headings on them, and the words for a field. A site without the file tells nothing of it.
 */
export function* coverage(content: Content): Iterable<ProblemInFile> {
  const file = content.dataFile(coverageFile);
  const fields = coverageSchema.safeParse(content.valueOf(coverageFile)).data;
  if (!file || !fields) return;
  const inFile = (path: PropertyKey[]) => ({ file: coverageFile, ...file.placeOf(path) });
  const words = content.stringKeys(content.sourceLanguage);

  for (const field of recordSchema.keyof().options) {
    if (Object.hasOwn(fields, field)) continue;
    yield {
      ...inFile([]),
      message: `Nothing says where the record’s “${field}” is told`,
      fix: `Add “${field}:” with its “sentences:” and “told:”`,
    };
  }
  for (const [field, { sentences, told }] of Object.entries(fields)) {
    if (words && !words.has(`record.${field}`)) {
      const known = [...words]
        .flatMap((key) => (/^record\.\w+$/.test(key) ? [key.slice('record.'.length)] : []))
        .filter((name) => !Object.hasOwn(fields, name));
      yield {
        ...inFile([field]),
        message: `The record has no field “${field}” that the interface has words for`,
        fix: didYouMean(field, known, `Add "record.${field}": "…" to ${stringsFiles.of(content.sourceLanguage)}`),
      };
    }
    if (told.length !== sentences) {
      const missing = Array.from({ length: sentences - told.length }, (_, index) => told.length + index + 1);
      yield {
        ...inFile([field, 'told']),
        message: `“${field}” has “sentences: ${sentences}”, and “told:” says it of ${told.length}`,
        fix:
          missing.length > 0
            ? `Add where these are told, by number: ${missing.join(', ')}`
            : 'Put “sentences:” right, or take some away',
      };
    }
    for (const [index, places] of told.entries()) {
      for (const [at, written] of places.entries()) {
        const problem = missingPlace(written, content);
        if (problem) yield { ...inFile([field, 'told', index, at]), ...problem };
      }
    }
  }
}
