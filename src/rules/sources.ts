import type { Page } from '../content/page.ts';
import { layersOf } from '../content/references.ts';
import { slugPattern } from '../content/schema-parts.ts';
import type { Content } from '../content/content.ts';
import { valueAt } from '../content/data-file.ts';
import { sourcesFile } from '../content/known-files.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './rule.ts';

/** Finds sources that a page names and `sources.yaml` does not. */
export function* unknownSource({ tree, frontMatter }: Page, { sourceIds }: Content): Iterable<Problem> {
  if (!sourceIds) return;
  const unknown = (id: string): Omit<Problem, 'line' | 'column'> => ({
    message: `There is no source “${id}”`,
    fix: didYouMean(id, sourceIds, `Add it to ${sourcesFile}`),
  });
  if (frontMatter) {
    const timeline = valueAt(frontMatter.value, ['timeline']);
    const events = Array.isArray(timeline) ? timeline.map((_, index) => ['timeline', index, 'source']) : [];
    for (const path of [['concept', 'source'], ['measure', 'laterSource'], ...events]) {
      const id = valueAt(frontMatter.value, path);
      if (typeof id === 'string' && slugPattern.test(id) && !sourceIds.has(id))
        yield { ...frontMatter.placeOf(path), ...unknown(id) };
    }
  }
  for (const { name, source, place } of layersOf(tree)) {
    if (name === 'official' && source !== undefined && !sourceIds.has(source)) yield { ...place, ...unknown(source) };
  }
}
