import type { Site } from '../pages/site.ts';
import { identifier } from '../content/identifiers.ts';
import { toCsv } from './csv.ts';
import { labelsOf } from './glossary-labels.ts';

/** Between several names in one field. */
const between = ' | ';

/** The glossary as a table, a row a concept and language. */
export function glossaryCsv(site: Site): string {
  const { pages, settings, sourceLanguage, sources } = site;
  const facts = new Map(
    pages.flatMap(({ locale, slug, data }) =>
      locale === sourceLanguage && data.concept ? [[slug, data.concept]] : [],
    ),
  );
  const rows = pages.flatMap(({ locale, slug, data }) => {
    const concept = facts.get(slug);
    const name = site.conceptOfPage(slug);
    if (!concept || name === undefined) return [];
    const official = Object.values(concept.official ?? {});
    const { preferred, alternative, hidden } = labelsOf(data, locale, official);
    return [
      {
        identifier: identifier(settings, 'concept', name),
        language: locale,
        preferred,
        alternative: alternative.join(between),
        hidden: hidden.join(between),
        definition: data.description,
        kind: concept.kind,
        broader: concept.broader ? identifier(settings, 'concept', concept.broader) : '',
        official: [...new Set(official)].join(between),
        name: locale === sourceLanguage ? 'source' : (data.name?.status ?? 'rendering'),
        source: sources[concept.source]?.url ?? '',
        page: site.fullAddress(site.address(locale, slug)),
        updated: data.updated,
      },
    ];
  });
  return toCsv(rows);
}
