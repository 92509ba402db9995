import type { PolicyRecord } from '../content/schemas.ts';
import type { SiteSettings } from '../content/site-schema.ts';

/**
 * The files in which a citation is offered: by format, its name, its file beside the page, and what programs call it.
 */
export const citationFormats = [
  { format: 'bibtex', name: 'BibTeX', file: 'citation.bib' },
  { format: 'ris', name: 'RIS', file: 'citation.ris' },
  { format: 'csl', name: 'CSL-JSON', file: 'citation.json' },
] as const;

export type CitationFormat = (typeof citationFormats)[number]['format'];

/**
 * A work to be cited, as CSL-JSON has it
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables).
 */
export interface CitedWork {
  id: string;
  type: 'webpage';
  title: string;
  author: { literal: string }[];
  issued: { 'date-parts': [number[]] };
  'container-title': string;
  URL: string;
  /** BCP 47 tag. */
  language: string;
  number?: string;
  version?: string;
  edition?: string;
  medium?: string;
  note?: string;
}

/** A page of this site, as it is cited. */
export interface CitedPage {
  /** What its key in reference managers begins with. */
  key: string;
  locale: string;
  slug: string;
  title: string;
  /** The day of its last change, `yyyy-mm-dd`. */
  updated: string;
  url: string;
  /** Who writes the pages, in the page's language. */
  author: string;
  siteTitle: string;
  version: string;
}

/**
 * The record that the pages retell as a work to be cited.
 * @param note what its number is called in its language
 */
export function recordWork({ number, citation }: PolicyRecord, settings: SiteSettings, note: string): CitedWork {
  const { authors, year, title, container, edition, medium, url } = citation;
  return {
    id: `${settings.citationKeys.record}-${number}`,
    type: 'webpage',
    title,
    author: authors.map((literal) => ({ literal })),
    issued: { 'date-parts': [[year]] },
    'container-title': container,
    URL: url,
    language: settings.record.language,
    number: String(number),
    edition,
    medium,
    note,
  };
}

/** A page of this site as a work to be cited. */
export function pageWork({ locale, slug, title, updated, url, author, siteTitle, version, key }: CitedPage): CitedWork {
  return {
    id: [key, locale, ...slug.split(/[/-]/).filter((part) => part !== '')].join('-'),
    type: 'webpage',
    title,
    author: [{ literal: author }],
    issued: { 'date-parts': [updated.split('-').map(Number)] },
    'container-title': siteTitle,
    URL: url,
    language: locale,
    version,
  };
}
