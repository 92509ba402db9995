import type { Content } from '../content.ts';
import { valueAt } from '../data-file.ts';
import type { Page } from '../page.ts';
import { layersOf } from '../references.ts';

/** The ids of sources that only some pages name. */
export function usedSources(content: Content, isGoing: (slug: string) => boolean): string[] {
  const named = (going: boolean): Set<string> =>
    new Set(content.pages.filter(({ slug }) => isGoing(slug) === going).flatMap(sourcesOf));
  const others = named(false);
  return [...named(true)].filter((id) => content.sourceIds?.has(id) && !others.has(id)).sort();
}

/** The ids of sources that a page names, in its front matter and in its blocks. */
function sourcesOf({ data, tree }: Page): string[] {
  const events = data?.timeline ?? [];
  return [
    valueAt(data, ['concept', 'source']),
    valueAt(data, ['measure', 'laterSource']),
    valueAt(data, ['name', 'source']),
    ...events.map(({ source }) => source),
    ...layersOf(tree).map(({ source }) => source),
  ].flatMap((id) => (typeof id === 'string' ? [id] : []));
}
