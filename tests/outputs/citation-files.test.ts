import { describe, expect, test } from 'vitest';
import { pageWork } from '../../src/pages/citation.ts';
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
