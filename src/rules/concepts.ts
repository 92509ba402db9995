import { usesByConcept } from '../content/concepts.ts';
import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import { valueAt } from '../content/data-file.ts';
import { recordFile } from '../content/known-files.ts';
import { didYouMean } from './nearest.ts';
import type { Problem, ProblemInFile } from './rule.ts';

type Path = readonly PropertyKey[];

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

/** Finds a term link to the very concept whose page it stands on: it opens what is being read. */
export function* selfTerm({ slug, references }: Page, content: Content): Iterable<Problem> {
  const concept = content.conceptOf(slug);
  if (concept === undefined) return;
  for (const reference of references) {
    if (reference.kind === 'term' && reference.concept === concept) {
      yield {
        ...reference.place,
        message: `The page of the concept “${reference.url}” links the concept itself`,
        fix: `Write only the words: ${reference.label || concept}`,
      };
    }
  }
}

/** Finds concepts that are above themselves in the tree. */
export function* broaderCycle(content: Content): Iterable<ProblemInFile> {
  const concepts = content.pages.filter(({ locale }) => locale === content.sourceLanguage);
  const broader = new Map(concepts.map((page) => [content.conceptOf(page.slug), broaderOf(page)]));
  for (const { path, slug, frontMatter } of concepts) {
    const start = content.conceptOf(slug);
    if (start === undefined || !frontMatter) continue;
    const way = [start];
    for (let above = broader.get(start); above && !way.includes(above); above = broader.get(above)) way.push(above);
    if (broader.get(way.at(-1)) !== start) continue;
    const message = `The concept is broader than itself: ${[...way, start].join(' → ')}`;
    yield {
      file: path,
      ...frontMatter.placeOf(['concept', 'broader']),
      message,
      fix: 'Remove “broader:” from one of them',
    };
  }
}

/**
 * Finds concepts that nobody meets: no other page links them, the record does not name them, and no concept stands
 * below them.
 */
export function* unusedConcept(content: Content): Iterable<ProblemInFile> {
  const { sourceLanguage } = content;
  if (content.valueOf(recordFile) === undefined) return;
  const pages = content.pages.filter(({ locale }) => locale === sourceLanguage);
  const linked = usesByConcept(pages, sourceLanguage);
  const named = new Set([...conceptsOfRecord(content).map(({ concept }) => concept), ...pages.map(broaderOf)]);
  for (const { path, slug, frontMatter } of pages) {
    const concept = content.conceptOf(slug);
    if (concept === undefined || named.has(concept) || linked.get(concept)?.some((user) => user !== slug)) continue;
    yield {
      file: path,
      ...(frontMatter?.placeOf(['term']) ?? startOfFile),
      message: 'No other page uses this concept',
      fix: `Link it where it is read: [words](term:${concept})`,
    };
  }
}

/** The broader concept that a page names, whatever else is wrong with its front matter. */
function broaderOf({ frontMatter }: Page): string | undefined {
  const broader = valueAt(frontMatter?.value, ['concept', 'broader']);
  return typeof broader === 'string' ? broader : undefined;
}

/** Every concept that the record names, whatever else is wrong with it. */
function conceptsOfRecord(content: Content): { concept: string; path: Path }[] {
  const record = content.valueOf(recordFile);
  const items = (path: Path): Path[] => {
    const list = valueAt(record, path);
    return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
  };
  const paths = [
    ...items(['subsystems']),
    ...items(['bodies']),
    ...items(['categories']).flatMap((category) => [
      [...category, 'category'],
      ...items([...category, 'subCategories']),
    ]),
    ...items(['priorities']).map((priority) => [...priority, 'document']),
  ];
  return paths.flatMap((path) => {
    const concept = valueAt(record, path);
    return typeof concept === 'string' ? [{ concept, path }] : [];
  });
}
