import type { WrittenIn } from '../core/language.ts';
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
  /** The language of these words, where they are not translated. */
  written?: WrittenIn | undefined;
  /** What came of it, by column of the table of measures. */
  outcomes: Readonly<Record<string, Told>>;
}

/** Words, and their language where they are not translated. */
interface Told {
  text: string;
  written?: WrittenIn | undefined;
}

/** The measures in the order of the record. */
export function measuresIn(
  { sourceLanguage }: SiteData,
  { asWritten, directionOf, pageOf }: PageLanguages,
  { orderedSections }: ReadingOrder,
  locale: string,
): MeasureSummary[] {
  return orderedSections(locale).flatMap(({ slugs }) =>
    slugs.flatMap((slug) => {
      const original = pageOf(sourceLanguage, slug)?.data;
      const data = pageOf(locale, slug)?.data;
      if (!original?.measure || !data) return [];
      const written = asWritten(locale, slug);
      const outcomes = Object.entries(original.outcome ?? {}).map(([id, words]): [string, Told] => {
        const text = data.outcome?.[id];
        const foreign = { text: words, written: { lang: sourceLanguage, dir: directionOf(sourceLanguage) } };
        return [id, text === undefined ? foreign : { text, written }];
      });
      const { title, description } = data;
      return [{ slug, title, description, facts: original.measure, written, outcomes: Object.fromEntries(outcomes) }];
    }),
  );
}
