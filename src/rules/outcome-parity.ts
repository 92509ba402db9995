import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from './rule.ts';

/** Finds measures of which a translation tells a later outcome where the English tells none, or the other way round. */
export function* outcomeParity(page: Page, content: Content): Iterable<Problem> {
  const source = content.translation(page)?.source;
  const [mine, theirs] = [page.data?.outcome?.later, source?.data?.outcome?.later];
  if (!source || !page.frontMatter || (mine === undefined) === (theirs === undefined)) return;
  const line = source.frontMatter?.placeOf(['outcome', 'later']).line ?? 1;
  yield {
    ...page.frontMatter.placeOf(['outcome', 'later']),
    message:
      mine === undefined
        ? `The English tells what came later (${source.path}:${line}), and this page does not`
        : `The English tells nothing that came later (${source.path}:${line})`,
    fix: mine === undefined ? 'Add “later: …” under “outcome:”' : 'Remove “later:”',
  };
}
