import { valueAt } from '../content/data-file.ts';
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
  if (!data || !frontMatter) return;
  const sections = Object.entries(data.translation?.sections ?? {});
  const days = [
    { path: ['updated'], day: valueAt(frontMatter.value, ['updated']) },
    ...sections.map(([key, { updated }]) => ({ path: ['translation', 'sections', key, 'updated'], day: updated })),
  ];
  for (const { path, day } of days) {
    if (typeof day !== 'string' || day <= tomorrow) continue;
    yield {
      ...frontMatter.placeOf(path),
      message: `The day ${day} is yet to come`,
      fix: `Write: updated: ${today}`,
    };
  }
}
