import { usesByConcept } from '../content/concepts.ts';
import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import { valueAt } from '../content/data-file.ts';
import { recordFile } from '../content/known-files.ts';
import type { Problem, ProblemInFile } from './rule.ts';

type Path = readonly PropertyKey[];

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
export function broaderOf({ frontMatter }: Page): string | undefined {
  const broader = valueAt(frontMatter?.value, ['concept', 'broader']);
  return typeof broader === 'string' ? broader : undefined;
}

/** Every concept that the record names, whatever else is wrong with it. */
export function conceptsOfRecord(content: Content): { concept: string; path: Path }[] {
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
