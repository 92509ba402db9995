import { keysOf, valueAt } from '../content/data-file.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import { isLeadBehind } from './parity.ts';
import type { Problem } from './rule.ts';

/** Finds outcomes that a translation tells and the original does not, though that has not changed since. */
export function* outcomeParity(page: Page, content: Content): Iterable<Problem> {
  const source = content.translation(page)?.source;
  if (!source || !page.frontMatter || isLeadBehind(page, content)) return;
  for (const id of keysOf(valueAt(page.frontMatter.value, ['outcome']))) {
    if (source.data?.outcome?.[id] !== undefined) continue;
    yield {
      ...page.frontMatter.placeOf(['outcome', id]),
      message: `The ${content.sourceName} tells no outcome “${id}” (${source.path})`,
      fix: 'Remove it',
    };
  }
}
