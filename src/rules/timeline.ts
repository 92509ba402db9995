import type { Page } from '../content/page.ts';
import type { Place } from '../content/place.ts';
import { lostAnchors } from '../content/public-addresses.ts';
import type { Content } from '../content/content.ts';
import { oneOf } from './links.ts';
import { didYouMean } from './nearest.ts';
import { isLeadBehind } from './parity.ts';
import type { Problem } from './rule.ts';

/**
 * Finds events without words, words without an event, and events that stand twice. What a translation lacks has a rule
 * of its own, and one that is behind may have words of an event that the original gave up.
 */
export function* timelineEvents(page: Page, content: Content): Iterable<Problem> {
  const { frontMatter, data, slug } = page;
  if (!frontMatter || !data || isLeadBehind(page, content)) return;
  const source = content.pathOf(content.sourceLanguage, slug);
  const timeline = data.timeline ?? (source === undefined ? undefined : content.pageAt(source)?.data?.timeline);
  if (!timeline) return;
  const ids = timeline.map(({ id }) => id);
  const words = Object.keys(data.events ?? {});
  for (const [index, id] of (data.timeline ? ids : []).entries()) {
    if (ids.indexOf(id) !== index) {
      yield {
        ...frontMatter.placeOf(['timeline', index, 'id']),
        message: `The event “${id}” stands here a second time`,
        fix: 'Give it an id of its own',
      };
    }
  }
  for (const id of new Set(data.timeline && data.events ? ids : [])) {
    if (!words.includes(id)) {
      yield {
        ...frontMatter.placeOf(['timeline', ids.indexOf(id), 'id']),
        message: `The event “${id}” has no words`,
        fix: `Add “${id}: …” under “events:”`,
      };
    }
  }
  for (const id of words) {
    if (!ids.includes(id)) {
      yield {
        ...frontMatter.placeOf(['events', id]),
        message: `There is no event “${id}” on the timeline`,
        fix: didYouMean(id, ids, 'Add it to “timeline:”, or remove it'),
      };
    }
  }
}

/** Finds events that lead to a page or a section which does not exist. */
export function* eventPage({ frontMatter, data }: Page, content: Content): Iterable<Problem> {
  const language = content.sourceLanguage;
  for (const [index, event] of (data?.timeline ?? []).entries()) {
    if (!frontMatter || event.page === undefined) continue;
    const place = (): Place => frontMatter.placeOf(['timeline', index, 'page']);
    const [slug = '', anchor] = event.page.split('#');
    const path = content.pathOf(language, slug);
    if (path === undefined) {
      yield {
        ...place(),
        message: `There is no page “${slug}”`,
        fix: didYouMean(slug, content.slugsOf(language), 'Write the address of a page without the language'),
      };
      continue;
    }
    const anchors = content.anchorsOf(path);
    const isLost = anchor !== undefined && lostAnchors(content, slug).has(anchor);
    if (anchor !== undefined && anchors && !anchors.includes(anchor) && !isLost) {
      yield {
        ...place(),
        message: `“${event.page}” leads to no heading of that page`,
        fix: didYouMean(anchor, anchors, oneOf(anchors, slug), (other) => `${slug}#${other}`),
      };
    }
  }
}
