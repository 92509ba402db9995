import { stringify } from 'csv-stringify/sync';
import { conceptsFolder } from '../content/concepts.ts';
import type { SiteData } from '../pages/site-data.ts';
import { sourceLanguage } from '../site.ts';
import { identifier } from './identifiers.ts';
import { labelsOf } from './glossary-labels.ts';

/** Between several names in one field. */
const between = ' | ';

/**
 * The glossary as a table, a row a concept and language: CSV after RFC 4180, with a byte order mark, by which spreadsheets know UTF-8.
 * @param pageAddress gives the full address of a page
 */
export function glossaryCsv(
  { pages, sources }: Pick<SiteData, 'pages' | 'sources'>,
  pageAddress: (locale: string, slug: string) => string,
): string {
  const facts = new Map(
    pages.flatMap(({ locale, slug, data }) =>
      locale === sourceLanguage && data.concept ? [[slug, data.concept]] : [],
    ),
  );
  const rows = pages.flatMap(({ locale, slug, data }) => {
    const concept = facts.get(slug);
    if (!concept) return [];
    const name = slug.slice(conceptsFolder.length);
    const official = Object.values(concept.official ?? {});
    const { preferred, alternative, hidden } = labelsOf(data, locale, official);
    return [
      {
        identifier: identifier('concept', name),
        language: locale,
        preferred,
        alternative: alternative.join(between),
        hidden: hidden.join(between),
        definition: data.description,
        kind: concept.kind,
        broader: concept.broader ? identifier('concept', concept.broader) : '',
        official: [...new Set(official)].join(between),
        name: locale === sourceLanguage ? 'source' : (data.name?.status ?? 'rendering'),
        source: sources[concept.source]?.url ?? '',
        page: pageAddress(locale, slug),
        updated: data.updated,
      },
    ];
  });
  return stringify(rows, { header: true, bom: true, record_delimiter: 'windows' });
}
