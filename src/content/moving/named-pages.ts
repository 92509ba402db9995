import type { Content } from '../content.ts';
import { valueAt } from '../data-file.ts';
import { coverageFile } from '../coverage.ts';
import { recordFile } from '../known-files.ts';
import { conceptPage } from '../page-kinds.ts';
import type { Page } from '../page.ts';
import { layersOf } from '../references.ts';
import { removeFromYaml, setYaml, type YamlPath } from '../yaml-edit.ts';
import { conceptAt, newPlace, type Rearrangement } from './rearrangement.ts';

/** The front matter of a page that names a concept above it, or pages of events, with their new names. */
export function withNewNames(yaml: string, page: Page, content: Content, plan: Rearrangement): string {
  let text = yaml;
  const broader = valueAt(page.frontMatter?.value, ['concept', 'broader']);
  if (typeof broader === 'string') {
    const next = newBroader(broader, page, content, plan);
    if (next === undefined) text = removeFromYaml(text, ['concept', 'broader']);
    else if (next !== broader) text = setYaml(text, ['concept', 'broader'], next);
  }
  const gone = page.slug === content.setting('kinds')?.timeline ? eventsThatGo(content, plan) : [];
  const events = valueAt(page.frontMatter?.value, ['timeline']);
  for (const index of Array.isArray(events) ? events.keys() : []) {
    const path = ['timeline', index, 'page'];
    const named = valueAt(events, [index, 'page']);
    if (typeof named !== 'string') continue;
    // An event whose page goes is still told where the timeline is drawn.
    const next = newPlace(plan, named) ?? page.slug;
    if (next !== named) text = setYaml(text, path, next);
  }
  // Backwards, so that what is taken away changes no number.
  for (const id of gone.toReversed()) {
    const index = Array.isArray(events) ? events.findIndex((event) => valueAt(event, ['id']) === id) : -1;
    if (index !== -1) text = removeFromYaml(text, ['timeline', index]);
    text = removeFromYaml(text, ['events', id]);
  }
  return text;
}

/**
 * The events that go with their page, in the order of the timeline: with it goes what said that they are so, a block
 * with their official source. Those that the record tells stay.
 */
export function eventsThatGo(content: Content, plan: Rearrangement): string[] {
  const timeline = content.page(content.sourceLanguage, content.setting('kinds')?.timeline ?? '');
  const named = timeline ? layersOf(timeline.tree).map(({ source }) => source) : [];
  return (timeline?.data?.timeline ?? []).flatMap(({ id, page, source }) =>
    source !== undefined && newPlace(plan, page) === undefined && !named.includes(source) ? [id] : [],
  );
}

/** The concept above one: where that goes, the one above it takes its place. */
function newBroader(broader: string, page: Page, content: Content, plan: Rearrangement): string | undefined {
  const seen = new Set<string>();
  for (let name: string | undefined = broader; name !== undefined && !seen.has(name); ) {
    seen.add(name);
    const next = newConcept(name, content, plan);
    if (next !== undefined && next !== content.conceptOf(page.slug)) return next;
    name = broaderOf(name, content);
  }
  return undefined;
}

function broaderOf(concept: string, content: Content): string | undefined {
  const kinds = content.setting('kinds');
  return kinds && content.page(content.sourceLanguage, conceptPage(kinds, concept))?.data?.concept?.broader;
}

/** The concept that stands for one from now on; nothing where none does. */
function newConcept(concept: string, content: Content, plan: Rearrangement): string | undefined {
  const kinds = content.setting('kinds');
  const place = kinds && newPlace(plan, conceptPage(kinds, concept));
  return place === undefined ? undefined : conceptAt(place.split('#')[0] ?? '', content, plan);
}

/** Where the record names concepts, as paths with `*` for each item of a list. */
const conceptsOfRecord: readonly YamlPath[] = [
  ['subsystems', '*'],
  ['bodies', '*'],
  ['categories', '*', 'category'],
  ['categories', '*', 'subCategories', '*'],
  ['priorities', '*', 'document'],
];

/**
 * The record with the new names of concepts.
 * @returns the places that name one which goes, and that nothing takes, too
 */
export function recordWithNewNames(content: Content, plan: Rearrangement): { text: string; left: YamlPath[] } {
  let text = content.texts.get(recordFile) ?? '';
  const value = content.valueOf(recordFile);
  const left: YamlPath[] = [];
  const named = conceptsOfRecord.flatMap((pattern) => placesOf(value, pattern));
  // Backwards, so that what is taken away changes no number.
  for (const path of named.toReversed()) {
    const concept = valueAt(value, path);
    if (typeof concept !== 'string') continue;
    const next = newConcept(concept, content, plan);
    const list = typeof path.at(-1) === 'number' ? valueAt(value, path.slice(0, -1)) : undefined;
    if (next === undefined) left.unshift(path);
    else if (next !== concept && Array.isArray(list) && list.includes(next)) text = removeFromYaml(text, path);
    else if (next !== concept) text = setYaml(text, path, next);
  }
  return { text, left };
}

/** Where the coverage of the record names pages. */
const pagesOfCoverage: YamlPath = ['told', '*', '*'];

/** The coverage of the record with the new places of pages; what leads nowhere any more is taken out of its list. */
export function coverageWithNewPlaces(content: Content, plan: Rearrangement): string {
  let text = content.texts.get(coverageFile) ?? '';
  for (const [field, value] of Object.entries(content.coverage)) {
    // Backwards, so that what is taken away changes no number.
    for (const path of placesOf(value, pagesOfCoverage).toReversed()) {
      const named = String(valueAt(value, path));
      const next = newPlace(plan, named);
      const others = [valueAt(value, path.slice(0, -1))].flat();
      if (next === undefined || (next !== named && others.includes(next)))
        text = removeFromYaml(text, [field, ...path]);
      else if (next !== named) text = setYaml(text, [field, ...path], next);
    }
  }
  return text;
}

/** The paths in a value that fit a pattern, each with the numbers of its items. */
function placesOf(value: unknown, [step, ...rest]: YamlPath): YamlPath[] {
  if (step === undefined) return [[]];
  if (step !== '*') return placesOf(valueAt(value, [step]), rest).map((path) => [step, ...path]);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => placesOf(item, rest).map((path) => [index, ...path]));
}

/** A note on a change with the new names of its pages; of one that goes and was its only page, the home page stays. */
export function noteWithNewNames(yaml: string, pages: readonly unknown[], plan: Rearrangement): string {
  let text = yaml;
  const kept = new Set<string>();
  const removed: number[] = [];
  for (const [index, named] of pages.entries()) {
    if (typeof named !== 'string') continue;
    const next = newPlace(plan, named)?.split('#')[0];
    if (next === undefined || kept.has(next)) removed.push(index);
    else {
      kept.add(next);
      if (next !== named) text = setYaml(text, ['pages', index], next);
    }
  }
  if (removed.length === pages.length) return setYaml(text, ['pages', 0], '');
  for (const index of removed.toReversed()) text = removeFromYaml(text, ['pages', index]);
  return text;
}
