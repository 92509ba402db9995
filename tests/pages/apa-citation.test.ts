import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { expect, test } from 'vitest';
import { apaCitation } from '../../src/pages/apa-citation.ts';
import { pageWork, type CitedPage } from '../../src/pages/citation.ts';

const page = (of: Partial<CitedPage> = {}): CitedPage => ({
  key: 'policy',
  locale: 'en',
  slug: 'a',
  title: 'A quick introduction to vocational training',
  updated: '2026-11-24',
  url: 'https://site.example/en/a/',
  author: 'The contributors',
  // With the capitals that the style gives to English titles; ours keep their own.
  siteTitle: 'White Paper 17: In Plain Language',
  version: '1.0.0',
  ...of,
});

/** The pattern of the interface; in Arabic, with the comma of its script. */
const line = '{{author}}. ({{year}}, {{day}}). {{title}}. {{site}}. {{address}}';
const lineIn = (language: string): string => (language === 'ar' ? line.replace(',', '،') : line);

test.each([
  ['A quick introduction to vocational training', '2026-11-24'],
  ['European Qualifications Framework (EQF)', '2025-01-01'],
  ['What changes?', '2024-02-29'],
  ['And so on …', '2024-12-31'],
  ['The “trade certificate” abroad', '2024-03-05'],
])('an English line is what citeproc writes in the style of the APA: “%s”, %s', (title, updated) => {
  const cited = page({ title, updated });
  const byCiteproc = new Cite([pageWork(cited)]).format('bibliography', {
    format: 'text',
    template: 'apa',
    lang: 'en-US',
  });
  expect(apaCitation(cited, line)).toBe(byCiteproc.trim());
});

test.each([
  ['nb', 'Bidragsyterne. (2026, 24. november). Om A. En side. https://site.example/en/a/'],
  ['nn', 'Bidragsyterne. (2026, 24. november). Om A. En side. https://site.example/en/a/'],
  ['uk', 'Bidragsyterne. (2026, 24 листопада). Om A. En side. https://site.example/en/a/'],
  ['pl', 'Bidragsyterne. (2026, 24 listopada). Om A. En side. https://site.example/en/a/'],
  ['ar', 'Bidragsyterne. (2026، 24 نوفمبر). Om A. En side. https://site.example/en/a/'],
])('a line in %s has the date and the commas of its language, and the capitals of the page', (locale, expected) => {
  const cited = page({ locale, author: 'Bidragsyterne', title: 'Om A', siteTitle: 'En side' });
  expect(apaCitation(cited, lineIn(locale))).toBe(expected);
});

test('signs of a title are no signs of the pattern', () => {
  const title = 'What $& is {{year}}? A “test”';
  expect(apaCitation(page({ title }), line)).toContain(`${title}. White Paper 17`);
});
