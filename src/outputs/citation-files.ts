import type { Site } from '../pages/site.ts';
import { citationFormats, type CitationFormat, type CitedWork } from '../pages/citation.ts';
import { citedRecord, citedWork } from '../pages/cited-pages.ts';
import { toBibtex } from './bibtex.ts';
import { toRis } from './ris.ts';

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
      return works.map(toRis).join('');
    case 'csl':
      return `${JSON.stringify(works, null, 2)}\n`;
  }
}
