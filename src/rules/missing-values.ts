import { lackingWords } from '../content/lacking-words.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from './rule.ts';
import { isLeadBehind } from './parity.ts';

/**
 * Finds events and outcomes that a translation has no words for; readers see those of the original. Where the original
 * has changed beside, the section that is behind is told of, and they with it.
 */
export function* missingValue(page: Page, content: Content): Iterable<Problem> {
  const translation = content.translation(page);
  if (!translation || !page.frontMatter || isLeadBehind(page, content)) return;
  const { source } = translation;
  for (const { path, words } of lackingWords(source, page)) {
    const [group = '', id = ''] = path;
    yield {
      ...page.frontMatter.placeOf(path),
      message:
        `“${id}” has no words under “${group}” yet: “${words}” ` +
        `(${source.path}:${source.frontMatter?.placeOf(path).line ?? 1})`,
      fix: `Add “${id}: …” under “${group}:”`,
    };
  }
}
