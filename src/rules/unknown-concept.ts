import type { Content } from '../content/content.ts';
import { recordFile } from '../content/known-files.ts';
import type { Page } from '../content/page.ts';
import { broaderOf, conceptsOfRecord } from './concepts.ts';
import { didYouMean } from './nearest.ts';
import type { Problem, ProblemInFile } from './rule.ts';

/** Finds term links and broader concepts that name a concept which has no page. */
export function* unknownConcept(page: Page, content: Content): Iterable<Problem> {
  if (!content.setting('kinds')) return;
  for (const reference of page.references) {
    if (reference.kind === 'term' && !content.concepts.has(reference.concept)) {
      yield { ...reference.place, ...unknown(reference.concept, content) };
    }
  }
  const broader = broaderOf(page);
  if (broader !== undefined && page.frontMatter && !content.concepts.has(broader)) {
    yield { ...page.frontMatter.placeOf(['concept', 'broader']), ...unknown(broader, content) };
  }
}

/** Finds fields of the record that name a concept which has no page. */
export function* recordConcept(content: Content): Iterable<ProblemInFile> {
  const yaml = content.setting('kinds') && content.dataFile(recordFile)?.yaml;
  for (const { concept, path } of yaml ? conceptsOfRecord(content) : []) {
    if (yaml && !content.concepts.has(concept))
      yield { file: recordFile, ...yaml.placeOf(path), ...unknown(concept, content) };
  }
}

function unknown(concept: string, content: Content): { message: string; fix: string } {
  const folder = content.setting('kinds')?.concept ?? '…';
  const otherwise = `Use the name of a file in content/docs/${content.sourceLanguage}/${folder}/, or add one`;
  return {
    message: concept === '' ? 'The link names no concept' : `There is no concept “${concept}”`,
    fix: didYouMean(concept, content.concepts, otherwise),
  };
}
