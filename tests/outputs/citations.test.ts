import { entries } from 'bibtex-parse';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageWork, type CitedWork } from '../../src/outputs/citation.ts';
import { formatCitation } from '../../src/outputs/citation-files.ts';
import { attribute, elementsOf, htmlFiles, readSite, textOf } from '../built/site-files.ts';
import { dist } from '../site.ts';

/** The fields of each reference of a RIS file, read line by line as reference managers do. */
function parseRis(text: string): Map<string, string[]>[] {
  const references: Map<string, string[]>[] = [];
  for (const line of text.split('\n')) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? [];
    if (tag === undefined) expect(line.trim(), 'a line that no reader of RIS knows').toBe('');
    else if (tag === 'TY') references.push(new Map([[tag, [value ?? '']]]));
    else references.at(-1)?.set(tag, [...(references.at(-1)?.get(tag) ?? []), value ?? '']);
  }
  return references;
}

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

describe('a citation', () => {
  const work = pageWork({
    locale: 'pl',
    slug: 'glossary/eqf',
    title: 'Łódź, Ærøskøbing & Київ: 100 % {ram}_1',
    updated: '2026-11-24',
    url: 'https://integration-policy.example/pl/glossary/eqf/',
    author: 'Autorzy',
    siteTitle: 'الكتاب الأبيض 17',
    version: '1.0.0',
  });

  test('keeps the letters of every language in BibTeX, and writes the signs of TeX so that TeX prints them', () => {
    const text = formatCitation([work], 'bibtex');
    expect(text).toContain('Ærøskøbing');
    expect(text).toContain('Київ');
    expect(text).toContain('الكتاب الأبيض 17');
    expect(text).toContain(String.raw`\& `);
    expect(text).toContain(String.raw`100 \% `);
  });

  test('has each field of RIS on a line, however long it is', () => {
    const long = { ...work, title: 'word '.repeat(60).trim() };
    expect(parseRis(formatCitation([long], 'ris'))[0]?.get('TI')).toEqual([long.title]);
  });
});
