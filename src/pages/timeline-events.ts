import type { WrittenIn } from '../core/language.ts';
import type { Source } from '../content/schemas.ts';
import { toPageTarget } from '../content/page-target.ts';
import type { Addresses } from './addresses.ts';
import type { PageLanguages } from './page-languages.ts';
import type { SiteData } from './site-data.ts';

/** An event of the timeline as a language tells it. */
export interface EventSummary {
  /** As far as it is known: `2024-03-22`, `2025-09` or `2024`. */
  date: string;
  /** The year, where the event is the first of its year. */
  year?: string | undefined;
  text: string;
  /** The language of the text, where it is not translated. */
  written?: WrittenIn | undefined;
  /** Address of the page that tells of it. */
  address: string;
  /** The official source that it is from; without one it is from the record. */
  source?: Source | undefined;
  /** Left out where the timeline is drawn in brief. */
  isMinor: boolean;
}

/** The events of the timeline in the order of time; none where the site has no timeline. */
export function eventsIn(
  { settings, sourceLanguage, sources }: SiteData,
  { asWritten, directionOf, pageOf }: PageLanguages,
  { address }: Addresses,
  locale: string,
): EventSummary[] {
  const { timeline } = settings.kinds;
  if (timeline === undefined) return [];
  const original = pageOf(sourceLanguage, timeline)?.data;
  const words = pageOf(locale, timeline)?.data.events ?? {};
  return (original?.timeline ?? []).map(({ id, date, page, source, minor = false }, index, events) => {
    const year = date.slice(0, 4);
    const { slug, anchor } = toPageTarget(page);
    const own = words[id];
    return {
      date,
      year: year === events[index - 1]?.date.slice(0, 4) ? undefined : year,
      text: own ?? original?.events?.[id] ?? '',
      written:
        own === undefined ? { lang: sourceLanguage, dir: directionOf(sourceLanguage) } : asWritten(locale, timeline),
      address: address(locale, slug, anchor),
      source: source === undefined ? undefined : sources[source],
      isMinor: minor,
    };
  });
}
