import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { Site } from '../pages/site.ts';
import { citationFormats, type CitationFormat, type CitedWork } from '../pages/citation.ts';
import { citedRecord, citedWork } from '../pages/cited-pages.ts';
import { toBibtex } from './bibtex.ts';

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
      return works.map(toBibtex).join('');
    case 'ris':
      // The library breaks long lines, and not every reader of RIS takes a field on two lines.
      return `${new Cite(works.map(asInRis))
        .format('ris')
        .trim()
        .replaceAll(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')} \n`;
    case 'csl':
      return `${JSON.stringify(works, null, 2)}\n`;
  }
}

/**
 * A work as RIS has it. What stands before the first comma is a family name; an institution has nothing behind it
 * (EndNote and Zotero take it whole then). The library knows the title of a whole site, `T2`, by another name.
 */
function asInRis(work: CitedWork): object {
  const author = work.author.map(({ literal }) => ({ literal: `${literal},` }));
  return { ...work, author, 'collection-title': work['container-title'] };
}
