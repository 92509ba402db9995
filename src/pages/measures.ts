import type { Measure } from '../content/schemas.ts';
import type { PageLanguages } from './page-languages.ts';
import type { ReadingOrder } from './reading-order.ts';
import type { SiteData } from './site-data.ts';

/** A measure as a language tells it. */
export interface MeasureSummary {
  slug: string;
  title: string;
  description: string;
  facts: Measure;
  /** What came of it, by column of the table of measures. */
  outcome: Readonly<Record<string, string | undefined>>;
}

/** The measures in the order of the record. */
export function measuresIn(
  { sourceLanguage }: SiteData,
  { pageOf }: PageLanguages,
  { orderedSections }: ReadingOrder,
  locale: string,
): MeasureSummary[] {
  return orderedSections(locale).flatMap(({ slugs }) =>
    slugs.flatMap((slug) => {
      const facts = pageOf(sourceLanguage, slug)?.data.measure;
      const data = pageOf(locale, slug)?.data;
      if (!facts || !data?.outcome) return [];
      return [{ slug, title: data.title, description: data.description, facts, outcome: data.outcome }];
    }),
  );
}
