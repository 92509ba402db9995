import '@citation-js/plugin-bibtex';
import { Cite } from '@citation-js/core';
import { entries } from 'bibtex-parse';
import { describe, expect, test } from 'vitest';
import { pageWork, type CitedWork } from '../../src/pages/citation.ts';
import { formatCitation } from '../../src/outputs/citation-files.ts';
import { parseRis } from './ris.ts';

describe('a citation', () => {
  const work = pageWork({
    key: 'policy',
    locale: 'pl',
    slug: 'glossary/eqf',
    title: 'Łódź, Ærøskøbing & Київ: 100 % {ram}_1',
    updated: '2026-11-24',
    url: 'https://integration-policy.example/pl/glossary/eqf/',
    author: 'Autorzy',
    siteTitle: 'الكتاب الأبيض 17',
    version: '1.0.0',
  });

  const record: CitedWork = {
    id: 'record-47254',
    type: 'webpage',
    title: 'A Record',
    author: [{ literal: 'Cedefop' }, { literal: 'Institute of A & B' }],
    issued: { 'date-parts': [[2025]] },
    'container-title': 'Timeline',
    URL: 'https://record.example/47254',
    language: 'en',
    edition: '2024 update',
    note: 'Record number 47254',
  };

  test('is BibTeX for pages of the web, as two other programs read it', () => {
    const text = formatCitation([work, record], 'bibtex');
    expect(entries(text).map((entry) => [entry['type'], entry['HOWPUBLISHED'], entry['MONTH'], entry['YEAR']])).toEqual(
      [
        ['misc', work['container-title'], 'November', '2026'],
        ['misc', 'Timeline', undefined, '2025'],
      ],
    );
    const read = new Cite(text).data;
    expect(read.map(({ author, URL, note, issued }) => ({ author, URL, note, issued }))).toEqual([
      { author: [{ family: 'Autorzy' }], URL: work.URL, note: '1.0.0', issued: { 'date-parts': [[2026, 11, 24]] } },
      {
        author: [{ family: 'Cedefop' }, { family: 'Institute of A & B' }],
        URL: record.URL,
        note: '2024 update, Record number 47254',
        issued: { 'date-parts': [[2025]] },
      },
    ]);
    expect(read.map(({ title }) => title)).toEqual([work.title, 'A Record']);
  });

  test('keeps the letters of every language in BibTeX, and writes the signs of TeX so that TeX prints them', () => {
    const text = formatCitation([{ ...work, title: `${work.title} ~ ^ \\ } NASA` }], 'bibtex');
    expect(text).toContain('{Ærøskøbing}');
    expect(text).toContain('{Київ}');
    expect(text).toContain('الكتاب الأبيض 17');
    expect(text).toContain(String.raw`\& `);
    expect(text).toContain(String.raw`100 \% \textbraceleft{}ram\textbraceright{}\_1`);
    expect(text).toContain(String.raw`\textasciitilde{} \textasciicircum{} \textbackslash{} \textbraceright{} {NASA}`);
  });

  test('names the site in RIS, and takes an institution as one name', () => {
    const text = formatCitation([work, record], 'ris');
    const [page, retold] = parseRis(text);
    expect([page?.get('T2'), page?.get('AU')]).toEqual([[work['container-title']], ['Autorzy,']]);
    expect([retold?.get('T2'), retold?.get('AU')]).toEqual([['Timeline'], ['Cedefop,', 'Institute of A & B,']]);
    const names = new Cite(text).data.flatMap(({ author }) => author);
    expect(names.map(({ family, given }) => family + (given ?? ''))).toEqual([
      'Autorzy',
      'Cedefop',
      'Institute of A & B',
    ]);
  });

  test('has each field of RIS on a line, however long it is', () => {
    const long = { ...work, title: 'word '.repeat(60).trim() };
    expect(parseRis(formatCitation([long], 'ris'))[0]?.get('TI')).toEqual([long.title]);
  });
});
