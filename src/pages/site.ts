import { addressesUnder, type Addresses } from './addresses.ts';
import { conceptsOfSite, type Concepts } from './concepts.ts';
import { formerPagesOf, type FormerPages } from './former-pages.ts';
import { measuresIn, type MeasureSummary } from './measures.ts';
import { pageLanguages, type PageLanguages } from './page-languages.ts';
import { rolesOf, type Roles } from './roles.ts';
import { readingOrder, type ReadingOrder } from './reading-order.ts';
import type { SiteData } from './site-data.ts';
import { eventsIn, type EventSummary } from './timeline-events.ts';
import { wordsOf, type Words } from './words.ts';

/** All that a page, an output or a copy needs to know of the site: its data, and what is found in them. */
export interface Site extends SiteData, Addresses, PageLanguages, Concepts, FormerPages, ReadingOrder, Roles, Words {
  /** The measures in the order of the record. */
  measuresOf(locale: string): MeasureSummary[];
  /** The events of the timeline in the order of time. */
  eventsOf(locale: string): EventSummary[];
}

/** The site that some data tell of. Its functions need no `this`: they may be taken out of it. */
export function siteOf(data: SiteData): Site {
  const languages = pageLanguages(data);
  const concepts = conceptsOfSite(data, languages);
  const order = readingOrder(data, concepts);
  const addresses = addressesUnder(data.origin, data.base);
  return {
    ...data,
    ...addresses,
    ...rolesOf(data.settings, addresses),
    ...languages,
    ...concepts,
    ...order,
    ...formerPagesOf(data),
    ...wordsOf(data.strings, data.sourceLanguage),
    measuresOf: (locale) => measuresIn(data, languages, order, locale),
    eventsOf: (locale) => eventsIn(data, languages, addresses, locale),
  };
}
