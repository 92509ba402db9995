import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { PolicyRecord } from '../content/schemas.ts';

const { format: bibtexFormat } = plugins.config.get('@bibtex');
// Readers of BibLaTeX take UTF-8; written in ASCII, Cyrillic and Arabic letters would be lost.
bibtexFormat.asciiOnly = false;
bibtexFormat.useIdAsLabel = true;

/** The files in which a citation is offered: by format, its name, its file beside the page, and what programs call it. */
export const citationFormats = [
  { format: 'bibtex', name: 'BibTeX', file: 'citation.bib' },
  { format: 'ris', name: 'RIS', file: 'citation.ris' },
  { format: 'csl', name: 'CSL-JSON', file: 'citation.json' },
] as const;

export type CitationFormat = (typeof citationFormats)[number]['format'];

/** A work to be cited, as CSL-JSON has it (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */
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
  locale: string;
  slug: string;
  title: string;
  /** The day of its last change, `yyyy-mm-dd`. */
  updated: string;
  url: string;
  siteTitle: string;
  version: string;
}

/** Who writes the pages of this site. */
export const contributors = 'The contributors';

/** Cedefop's record as a work to be cited. */
export function recordWork({ number, citation }: PolicyRecord): CitedWork {
  const { authors, year, title, container, edition, medium, url } = citation;
  return {
    id: `cedefop-${number}`,
    type: 'webpage',
    title,
    author: authors.map((literal) => ({ literal })),
    issued: { 'date-parts': [[year]] },
    'container-title': container,
    URL: url,
    language: 'en',
    number: String(number),
    edition,
    medium,
    note: `Record ${number}`,
  };
}

/** A page of this site as a work to be cited. */
export function pageWork({ locale, slug, title, updated, url, siteTitle, version }: CitedPage): CitedWork {
  return {
    id: ['policy', locale, ...slug.split(/[/-]/).filter((part) => part !== '')].join('-'),
    type: 'webpage',
    title,
    author: [{ literal: contributors }],
    issued: { 'date-parts': [updated.split('-').map(Number)] },
    'container-title': siteTitle,
    URL: url,
    language: locale,
    version,
  };
}

/** Works in one of the formats that reference managers read. */
export function formatCitation(works: readonly CitedWork[], format: CitationFormat): string {
  switch (format) {
    case 'bibtex':
      return `${new Cite(works.map(escapeForTex)).format('biblatex').trim()}\n`;
    case 'ris':
      // The library breaks long lines, and not every reader of RIS takes a field on two lines.
      return `${new Cite(works)
        .format('ris')
        .trim()
        .replaceAll(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')} \n`;
    case 'csl':
      return `${JSON.stringify(works, null, 2)}\n`;
  }
}

/** Letters that no work has, in the places of what differs from page to page. */
const places = { title: '\uE000', URL: 'https://place.example/' } as const;

const patterns = new Map<string, string>();

/**
 * A work as a line of text in the style of the American Psychological Association, which the record itself uses. The library takes
 * milliseconds for a line; works that differ in title and address alone share one.
 */
export function apaCitation(work: CitedWork): string {
  const { id, title, URL: url, ...rest } = work;
  const key = JSON.stringify(rest);
  const pattern =
    patterns.get(key) ??
    new Cite([{ ...rest, id: 'work', ...places }])
      .format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' })
      .trim();
  patterns.set(key, pattern);
  return pattern.replace(places.title, () => title).replace(places.URL, () => url);
}

/** With letters left as they are, the library leaves TeX's own signs as they are too. */
function escapeForTex(work: CitedWork): CitedWork {
  const escape = (text: string): string => text.replaceAll(/[&%$#_]/g, '\\$&');
  return { ...work, title: escape(work.title), 'container-title': escape(work['container-title']) };
}
