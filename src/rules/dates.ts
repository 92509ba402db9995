import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import type { Circumstances, Problem } from './rule.ts';

/**
 * Finds dates of change that are yet to come. A day is allowed for, since the world has more than one date at a time.
 */
export function* futureDate(
  { data, frontMatter }: Page,
  _content: Content,
  { today }: Circumstances,
): Iterable<Problem> {
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  if (data && frontMatter && data.updated > tomorrow) {
    yield {
      ...frontMatter.placeOf(['updated']),
      message: `The day ${data.updated} is yet to come`,
      fix: `Write: updated: ${today}`,
    };
  }
}

/** Finds pages that were changed in git after the day that they say. */
export function* dateBehindGit(
  { path, data, frontMatter }: Page,
  _content: Content,
  { lastCommitted }: Circumstances,
): Iterable<Problem> {
  const committed = lastCommitted?.get(path);
  if (data && frontMatter && committed !== undefined && data.updated < committed) {
    yield {
      ...frontMatter.placeOf(['updated']),
      message: `The page was changed in git on ${committed}, after the day that stands here`,
      fix: `Write: updated: ${committed}`,
    };
  }
}
