import type { Content } from '../content/content.ts';
import type { DataFile } from '../content/data-file.ts';
import { stringsFiles } from '../content/known-files.ts';
import { lostAnchors } from '../content/public-addresses.ts';
import { toPageTarget } from '../content/page-target.ts';
import { siteFile } from '../content/site.ts';
import { missingDrawings } from './drawings.ts';
import { oneOf } from './links.ts';
import { didYouMean } from './nearest.ts';
import type { Problem, ProblemInFile } from './rule.ts';

type Path = readonly PropertyKey[];

/**
 * Finds pages and headings that `site.yaml` names and that do not exist, pages that it names twice, and those that lack
 * what they are named for.
 */
export function* sitePage(content: Content): Iterable<ProblemInFile> {
  const file = content.dataFile(siteFile);
  if (!file) return;
  const inParts = placesOfParts(content);
  const listed = new Set(inParts.map(({ written }) => written));
  for (const named of [...placesOfRoles(content), ...inParts, ...placesOfKinds(content)]) {
    const { path, written } = named;
    // A page has one place among the parts.
    const problem = missingPlace(written, content, inParts.includes(named) ? listed : undefined);
    if (problem) yield { file: siteFile, ...file.placeOf(path), ...problem };
  }
  yield* twice(file, content);
  yield* movedPages(file, content);
  yield* missingDrawings(content);
}

/** A page, or a heading on it, and where it is named. */
interface NamedPlace {
  path: Path;
  written: string;
}

function placesOfRoles(content: Content): NamedPlace[] {
  return (['roles', 'ways'] as const).flatMap((key) =>
    Object.entries(content.setting(key) ?? {}).map(([name, written]) => ({ path: [key, name], written })),
  );
}

function placesOfParts(content: Content): NamedPlace[] {
  return (content.setting('parts') ?? []).flatMap(({ pages }, part) =>
    pages.map((written, page) => ({ path: ['parts', part, 'pages', page], written })),
  );
}

/** The index of concepts and of measures, and the timeline: the site leads there. */
function placesOfKinds(content: Content): NamedPlace[] {
  const { concept, measure, timeline } = content.setting('kinds') ?? {};
  return Object.entries({ concept, measure, timeline }).flatMap(([kind, written]) =>
    written === undefined ? [] : [{ path: ['kinds', kind], written }],
  );
}

/** What is wrong with a page, or a heading on it, that a file of data names; nothing where it is there. */
export function missingPlace(
  written: string,
  content: Content,
  listed: ReadonlySet<string> = new Set(),
): Omit<Problem, 'line' | 'column'> | undefined {
  const { sourceLanguage } = content;
  const { slug, anchor } = toPageTarget(written);
  const path = content.pathOf(sourceLanguage, slug);
  if (path === undefined) {
    const otherwise = 'Write the address of a page without the language';
    const known = content.slugsOf(sourceLanguage).filter((other) => !listed.has(other));
    return { message: `There is no page “${slug}”`, fix: didYouMean(slug, known, otherwise) };
  }
  const anchors = content.anchorsOf(path);
  if (anchor === undefined || !anchors || anchors.includes(anchor)) return undefined;
  if (lostAnchors(content, slug).has(anchor)) return undefined;
  return {
    message: `“${written}” leads to no heading of that page`,
    fix: didYouMean(anchor, anchors, oneOf(anchors, slug), (other) => `${slug}#${other}`),
  };
}

function* twice(file: DataFile, content: Content): Iterable<ProblemInFile> {
  const seen = new Set<string>();
  for (const { path, written } of placesOfParts(content)) {
    if (seen.has(written)) {
      const message = `The page “${written}” stands here a second time`;
      yield { file: siteFile, ...file.placeOf(path), message, fix: 'Keep one of the two' };
    }
    seen.add(written);
  }
}

function* movedPages(file: DataFile, content: Content): Iterable<ProblemInFile> {
  for (const [from, to] of Object.entries(content.setting('moved') ?? {})) {
    const place = { file: siteFile, ...file.placeOf(['moved', from]) };
    // What others call by its identifier may be gone; the page that says so is where it leads then.
    const isGone = from.startsWith('id/') && Object.hasOwn(content.gone, to);
    const problem = isGone ? undefined : missingPlace(to, content);
    if (problem) yield { ...place, ...problem };
    const { slug, anchor } = toPageTarget(from);
    const path = content.pathOf(content.sourceLanguage, slug);
    if (anchor === undefined && path !== undefined) {
      const message = `The page “${from}” has moved, and is there`;
      yield { ...place, message, fix: 'Remove the line, or the page' };
    } else if (anchor !== undefined && slug !== toPageTarget(to).slug) {
      const message = `The heading “${from}” leads to another page: readers at it would not be sent on`;
      yield { ...place, message, fix: `Name a heading of the page “${slug}”, or remove the line` };
    } else if (anchor !== undefined && path !== undefined && content.anchorsOf(path)?.includes(anchor)) {
      const message = `The heading “${from}” has another anchor, and is there`;
      yield { ...place, message, fix: 'Remove the line' };
    }
  }
}

/** Finds names of `site.yaml` that the interface words have no words for. */
export function* siteWords(content: Content): Iterable<ProblemInFile> {
  const file = content.dataFile(siteFile);
  const keys = content.stringKeys(content.sourceLanguage);
  if (!file || !keys) return;
  for (const { path, key } of neededKeys(content)) {
    if (keys.has(key)) continue;
    yield {
      file: siteFile,
      ...file.placeOf(path),
      message: `The interface has no words for it, under “${key}”`,
      fix: `Add "${key}": "…" to ${stringsFiles.of(content.sourceLanguage)}`,
    };
  }
}

function neededKeys(content: Content): { path: Path; key: string }[] {
  const { steps = [], beside } = content.setting('measures') ?? {};
  const way = [
    ...steps.map((step, index) => ({ step, path: ['measures', 'steps', index] })),
    ...(beside === undefined ? [] : [{ step: beside, path: ['measures', 'beside'] }]),
  ];
  return [
    ...(content.setting('parts') ?? []).map(({ id }, index) => ({
      path: ['parts', index, 'id'],
      key: `section.${id}`,
    })),
    ...Object.keys(content.setting('ways') ?? {}).flatMap((id) =>
      [`way.${id}`, `way.${id}.text`].map((key) => ({ path: ['ways', id], key })),
    ),
    ...way.flatMap(({ step, path }) => [`step.${step}`, `step.${step}.text`].map((key) => ({ path, key }))),
  ];
}
