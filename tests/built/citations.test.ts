import { entries } from 'bibtex-parse';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { CitedWork } from '../../src/pages/citation.ts';
import { dist, elementsIn, htmlFiles, readSite } from '../setup/built-site.ts';
import { attribute, textOf } from '../setup/html.ts';
import { isFormer, settings, source, tags } from '../setup/words.ts';
import { parseRis } from '../outputs/ris.ts';

/** The text of a BibTeX field, without the braces that keep capitals. */
const plain = (value: unknown): string =>
  String(value)
    .replaceAll(/(?<!\\)[{}]/g, '')
    .replaceAll(/\\([&%$#_])/g, '$1');

/** The day of a BibTeX entry, whose month the program writes out, or its year. */
function dayOf(entry: Record<string, unknown>): string {
  const { YEAR: year, MONTH: month, DAY: day } = entry;
  if (month === undefined) return plain(year);
  return new Date(`${day} ${month} ${year} UTC`).toISOString().slice(0, 10);
}

const folders = htmlFiles
  .filter((file) => !isFormer(file) && existsSync(join(dist, dirname(file), 'citation.json')))
  .map((file) => dirname(file));

/** What a file in one of the forms says of a work, in one way of writing. */
interface Said {
  title: string;
  address: string;
  authors: string;
  year: string;
}

const saidInCsl = (work: CitedWork): Said => ({
  title: work.title,
  address: work.URL,
  authors: work.author.map(({ literal }) => literal).join(' and '),
  year: String(work.issued['date-parts'][0][0]),
});
const saidInBibtex = (entry: Record<string, unknown>): Said => ({
  title: plain(entry['TITLE']),
  address: plain(entry['URL']),
  authors: plain(entry['AUTHOR']),
  year: plain(entry['YEAR']),
});
const saidInRis = (fields: ReadonlyMap<string, string[]>): Said => ({
  title: fields.get('TI')?.join() ?? '',
  address: fields.get('UR')?.join() ?? '',
  authors:
    fields
      .get('AU')
      ?.map((name) => name.replace(/,$/, ''))
      .join(' and ') ?? '',
  year: fields.get('PY')?.join() ?? '',
});

test('every page is cited in three forms that say the same, and with it the record', () => {
  expect(folders.filter((folder) => folder.startsWith(source)).length).toBeGreaterThan(20);
  for (const folder of folders) {
    const works = JSON.parse(readSite(`${folder}/citation.json`)) as CitedWork[];
    const said = works.map(saidInCsl);
    expect(said, folder).toHaveLength(2);
    expect(entries(readSite(`${folder}/citation.bib`)).map(saidInBibtex), folder).toEqual(said);
    expect(parseRis(readSite(`${folder}/citation.ris`)).map(saidInRis), folder).toEqual(said);
    const days = works.map(({ issued }) =>
      issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'),
    );
    expect(entries(readSite(`${folder}/citation.bib`)).map(dayOf)).toEqual(days);
    const elements = elementsIn(`${folder}/index.html`);
    const heading = elements.find(({ tagName }) => tagName === 'h1');
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    expect(said[0]?.title).toBe(heading && textOf(heading).trim());
    expect(said[0]?.address).toBe(canonical && attribute(canonical, 'href'));
  }
});

test.each(tags)('on pages in %s, the record is cited in its own language, and marked as such', (tag) => {
  const citations = elementsIn(`${tag}/${settings.roles.cite}/index.html`)
    .filter((element) => attribute(element, 'class') === 'citation')
    .map((element) => [attribute(element, 'lang'), textOf(element).trim()]);
  expect(citations).toContainEqual([
    settings.record.language,
    'Plankontor. (2025). Bibliotheksplan 2025: Lesen am Wasser: Lünhafen. In: Plankontor. (2025). ' +
      'Verzeichnis der Kulturpläne (Stand 2025) [Online]. https://plankontor.example/plaene/302',
  ]);
});
