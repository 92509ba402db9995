import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Site } from '../pages/site.ts';
import { citationFormats, type CitationFormat, type CitedWork } from '../pages/citation.ts';
import { citedRecord, citedWork } from '../pages/cited-pages.ts';

const { format: bibtexFormat } = plugins.config.get('@bibtex');
// Readers of BibLaTeX take UTF-8; written in ASCII, Cyrillic and Arabic letters would be lost.
bibtexFormat.asciiOnly = false;
bibtexFormat.useIdAsLabel = true;

/**
 * How to cite each page and the record that it retells, beside the page in each language in which it is written.
 * @returns the files' texts by their paths
 */
export function citationFiles(site: Site): [path: string, text: string][] {
  const record = citedRecord(site);
  const recordAs = new Map(citationFormats.map(({ format }) => [format, formatCitation([record], format)]));
  return site.pages.flatMap(({ locale, slug }) => {
    const page = citedWork(site, locale, slug);
    return citationFormats.map(({ format, file }): [path: string, text: string] => [
      site.folderOf(locale, slug) + file,
      format === 'csl' ? formatCitation([page, record], format) : formatCitation([page], format) + recordAs.get(format),
    ]);
  });
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

/** With letters left as they are, the library leaves TeX's own signs as they are too. */
function escapeForTex(work: CitedWork): CitedWork {
  const escape = (text: string): string => text.replaceAll(/[&%$#_]/g, '\\$&');
  return { ...work, title: escape(work.title), 'container-title': escape(work['container-title']) };
}
