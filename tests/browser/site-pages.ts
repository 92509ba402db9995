/** One page of each kind of the small site. */
export const pageOf = {
  'language chooser': '',
  home: 'de/',
  text: 'de/plan/ziele/',
  bodies: 'de/wer/',
  'table of measures': 'de/vorhaben/',
  measure: 'de/vorhaben/abendoeffnung/',
  timeline: 'de/verlauf/',
  year: 'de/verlauf/2025/',
  'official sources': 'de/verlauf/spaeter/',
  glossary: 'de/woerter/',
  concept: 'de/woerter/medienausweis/',
  record: 'de/ueber/quellen/',
  citing: 'de/ueber/zitieren/',
  data: 'de/ueber/daten/',
  news: 'de/ueber/neues/',
  translations: 'de/ueber/uebersetzungen/',
  downloads: 'de/mitnehmen/',
  search: 'de/search/',
  'print edition': 'de/print/',
  lost: 'de/nirgendwo/',
  identifier: 'id/concept/medienausweis/',
} as const;

export type Kind = keyof typeof pageOf;

/** The kinds with their pages, for `test.each`. */
export const kinds = Object.entries(pageOf) as [Kind, string][];

/** Kinds of pages that belong to no language: they speak all of them. */
const ofAllLanguages: readonly Kind[] = ['language chooser', 'lost', 'identifier'];

/** The kinds of pages that each language has its own of. */
export const kindsOfLanguages = kinds.filter(([kind]) => !ofAllLanguages.includes(kind));

/** Measures of the small site, in the order of its record. */
export const measures = ['satzung', 'abendoeffnung', 'lesestunde', 'buecherboot'].map(
  (name) => `/de/vorhaben/${name}/`,
);

/** The same page in another language. */
export function pageIn(locale: string, address: string): string {
  return address.replace(/^de\//, `${locale}/`);
}

/** A page that answers 404, which browsers log. */
export const lost = [/\b404\b/];

/**
 * Sizes of a window: a desktop's, a phone's, and a desktop's of 1280 × 1024 at 400 %, where 320 CSS pixels are left of
 * its width.
 */
export const desktop = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };
export const narrow = { width: 320, height: 640 };
export const zoomed = { width: 320, height: 256 };
