import { entries } from 'bibtex-parse';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { CitedWork } from '../../src/pages/citation.ts';
import { htmlFiles, readSite } from '../setup/built-site.ts';
import { attribute, elementsOf, textOf } from '../setup/html.ts';
import { dist } from '../setup/built-site.ts';
import { parseRis } from '../outputs/ris.ts';

/** The text of a BibTeX field, without the braces that keep capitals. */
const plain = (value: unknown): string =>
  String(value)
    .replaceAll(/(?<!\\)[{}]/g, '')
    .replaceAll(/\\([&%$#_])/g, '$1');

const folders = htmlFiles
  .filter((file) => existsSync(join(dist, dirname(file), 'citation.json')))
  .map((file) => dirname(file));

test.each(folders)('%s is cited in three forms that say the same', (folder) => {
  const works = JSON.parse(readSite(`${folder}/citation.json`)) as CitedWork[];
  const bibtex = entries(readSite(`${folder}/citation.bib`));
  const ris = parseRis(readSite(`${folder}/citation.ris`));
  expect(works).toHaveLength(2);
  for (const [index, work] of works.entries()) {
    expect(plain(bibtex[index]?.['TITLE'])).toBe(work.title);
    expect(plain(bibtex[index]?.['URL'])).toBe(work.URL);
    expect(plain(bibtex[index]?.['AUTHOR'])).toBe(work.author.map(({ literal }) => literal).join(' and '));
    expect(plain(bibtex[index]?.['DATE'])).toBe(
      work.issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'),
    );
    expect(ris[index]?.get('TI')).toEqual([work.title]);
    expect(ris[index]?.get('UR')).toEqual([work.URL]);
    expect(ris[index]?.get('AU')).toEqual(work.author.map(({ literal }) => literal));
    expect(ris[index]?.get('PY')).toEqual([String(work.issued['date-parts'][0][0])]);
  }
  const [page] = works;
  const elements = elementsOf(readSite(`${folder}/index.html`));
  const heading = elements.find(({ tagName }) => tagName === 'h1');
  expect(page?.title).toBe(heading && textOf(heading).trim());
  expect(page?.URL).toBe(
    attribute(elements.find((element) => attribute(element, 'rel') === 'canonical') ?? elements[0]!, 'href'),
  );
});
