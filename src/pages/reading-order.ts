import type { Concepts } from './concepts.ts';
import { orderPages, type OrderedSection } from './page-order.ts';
import type { SiteData } from './site-data.ts';

/** Where a page stands: its part of the site, and the pages before and after it in reading order. */
interface PagePlace {
  section?: OrderedSection;
  previous?: string;
  next?: string;
}

/** The order in which the pages of a language are read. */
export interface ReadingOrder {
  /**
   * The parts of the site with their pages in reading order; concepts stand in the order of the language's alphabet.
   */
  orderedSections(locale: string): readonly OrderedSection[];
  /** Where a page stands in its language's reading order. */
  placeOf(locale: string, slug: string): PagePlace;
}

/** Orders the pages of each language once. */
export function readingOrder(
  { pages, settings, sourceLanguage }: SiteData,
  { conceptPage, conceptsOf }: Concepts,
): ReadingOrder {
  const slugs = pages.filter(({ locale }) => locale === sourceLanguage).map(({ slug }) => slug);
  const sectionsByLocale = new Map<string, OrderedSection[]>();
  const placesByLocale = new Map<string, Map<string, PagePlace>>();

  const orderedSections = (locale: string): OrderedSection[] => {
    let ordered = sectionsByLocale.get(locale);
    if (!ordered) {
      const rank = new Map(conceptsOf(locale).map(({ slug }, index) => [conceptPage(slug), index]));
      ordered = orderPages(settings.parts, slugs).map(({ id, slugs: own }) => ({
        id,
        slugs: own.toSorted((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1)),
      }));
      sectionsByLocale.set(locale, ordered);
    }
    return ordered;
  };
  return {
    orderedSections,
    placeOf(locale, slug) {
      let places = placesByLocale.get(locale);
      if (!places) {
        const all = orderedSections(locale);
        const order = readingOrderOf({ orderedSections }, locale);
        const sectionOf = new Map(all.flatMap((section) => section.slugs.map((each) => [each, section] as const)));
        places = new Map(
          order.map((each, index) => [
            each,
            { section: sectionOf.get(each), previous: order[index - 1], next: order[index + 1] },
          ]),
        );
        placesByLocale.set(locale, places);
      }
      return places.get(slug) ?? {};
    },
  };
}

/** The slugs of a language's pages from beginning to end, the home page first. */
export function readingOrderOf({ orderedSections }: Pick<ReadingOrder, 'orderedSections'>, locale: string): string[] {
  return ['', ...orderedSections(locale).flatMap(({ slugs }) => slugs)];
}

/** At most so many pages of a part are listed beside a page, so that a page does not grow with the site. */
const nearbyCount = 13;

/** The pages of a part that are listed beside one of them: all, or its first and those nearest to the page. */
export function nearby(slugs: readonly string[], slug: string): readonly string[] {
  if (slugs.length <= nearbyCount) return slugs;
  const [first = '', ...rest] = slugs;
  const count = nearbyCount - 1;
  const start = Math.min(Math.max(rest.indexOf(slug) - Math.floor(count / 2), 0), rest.length - count);
  return [first, ...rest.slice(start, start + count)];
}
