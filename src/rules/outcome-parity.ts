import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from './rule.ts';

/** Finds measures of which a translation tells a later outcome and the original none, or the other way round. */
export function* outcomeParity(page: Page, content: Content): Iterable<Problem> {
  const source = content.translation(page)?.source;
  const [, ...later] = content.setting('measures')?.outcomes ?? [];
  for (const id of source && page.frontMatter ? later : []) {
    const isTold = page.data?.outcome?.[id] !== undefined;
    if (isTold === (source?.data?.outcome?.[id] !== undefined)) continue;
    const there = `${source?.path ?? ''}:${source?.frontMatter?.placeOf(['outcome', id]).line ?? 1}`;
    yield {
      ...(page.frontMatter?.placeOf(['outcome', id]) ?? startOfFile),
      message: isTold
        ? `The ${content.sourceName} tells no outcome “${id}” (${there})`
        : `The ${content.sourceName} tells the outcome “${id}” (${there}), and this page does not`,
      fix: isTold ? `Remove “${id}:”` : `Add “${id}: …” under “outcome:”`,
    };
  }
}
