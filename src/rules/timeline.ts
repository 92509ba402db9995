import { toPageTarget } from '../content/page-target.ts';
import type { Page } from '../content/page.ts';
import type { Place } from '../content/place.ts';
import { lostAnchors } from '../content/public-addresses.ts';
import type { Content } from '../content/content.ts';
import { layersOf } from '../content/references.ts';
import { leadKey, type Section } from '../content/sections.ts';
import { blocksOf } from './blocks.ts';
import { figuresIn } from './figures.ts';
import { oneOf } from './links.ts';
import { didYouMean } from './nearest.ts';
import { isLeadBehind } from './parity.ts';
import type { Problem, ProblemInFile } from './rule.ts';

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
    if (!frontMatter) continue;
    const place = (): Place => frontMatter.placeOf(['timeline', index, 'page']);
    const { slug, anchor } = toPageTarget(event.page);
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

/**
 * Finds events whose page, or section of it, says neither the day nor the year of the event, or does not name its
 * source: who follows the link would not find what the event tells. Translations are held to the same dates and sources
 * by the rules that compare them with the original.
 */
export function* eventTold(content: Content): Iterable<ProblemInFile> {
  const timeline = content.page(content.sourceLanguage, content.setting('kinds')?.timeline ?? '');
  const { frontMatter, data, path: file = '' } = timeline ?? {};
  for (const [index, { date, page, source }] of (data?.timeline ?? []).entries()) {
    if (!frontMatter) continue;
    const place = () => ({ file, ...frontMatter.placeOf(['timeline', index, 'page']) });
    const { slug, anchor } = toPageTarget(page);
    const target = content.page(content.sourceLanguage, slug);
    const sections = target ? sectionsAt(target, anchor) : [];
    // A page or a heading that is not there has a rule of its own.
    if (!target || sections.length === 0) continue;
    const year = date.slice(0, 4);
    const dates = sections
      .flatMap((section) => blocksOf(target, section))
      .flatMap(({ text }) => figuresIn(text, content.sourceLanguage));
    if (!dates.some(({ value }) => value.startsWith(year))) {
      yield {
        ...place(),
        message: `“${page}” does not say when it was: ${date}`,
        fix: `Say ${date} or ${year} there, lead to where it is said, or take the event out`,
      };
    }
    if (source !== undefined && content.sourceIds?.has(source) && !sourcesIn(target, sections).includes(source)) {
      yield {
        ...place(),
        message: `“${page}” does not name the source of the event, “${source}”`,
        fix: `Tell it there in a block “:::official{source=${source}}”, lead to where it stands, or take the event out`,
      };
    }
  }
}

/** The section of a page that a heading stands in, or all of them. */
function sectionsAt({ sections }: Page, anchor: string | undefined): readonly Section[] {
  if (anchor === undefined) return sections;
  return sections.filter(({ headings }) => headings.some((heading) => heading.anchor === anchor));
}

function sourcesIn({ data }: Page, sections: readonly Section[]): (string | undefined)[] {
  const named = sections.some(({ key }) => key === leadKey) ? [data?.concept?.source, data?.measure?.laterSource] : [];
  return [
    ...named,
    ...sections.flatMap(({ nodes }) => layersOf({ type: 'root', children: nodes })).map(({ source }) => source),
  ];
}
