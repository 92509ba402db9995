import { describe, expect, test } from 'vitest';
import { pairSections } from '../../src/content/section-pairs.ts';
import type { TranslationLinks } from '../../src/markdown/context.ts';
import { translationLinks } from '../../src/markdown/translation-links.ts';
import type { Page } from '../../src/content/page.ts';
import { accepted, changed, pageOf } from './translated.ts';

const english = pageOf('en', ['Why', 'How', 'When']);
const translated = accepted(english, pageOf('nb', ['Hvorfor', 'Hvordan', 'Når']));

/** Each pair as `key state own heading`. */
function paired(source: Page, translation: Page): string[] {
  return pairSections(source, translation).map(
    ({ key, state, own }) => `${key} ${state} ${own?.headings[0]?.text ?? '–'}`,
  );
}

describe('a translation that is accepted', () => {
  test('is current', () => {
    expect(paired(english, translated)).toEqual([
      'lead current –',
      'why current Hvorfor',
      'how current Hvordan',
      'when current Når',
    ]);
  });

  test('is behind in the one section whose English changes', () => {
    expect(paired(changed(english, 'About How.', 'All about How.'), translated)).toEqual([
      'lead current –',
      'why current Hvorfor',
      'how behind Hvordan',
      'when current Når',
    ]);
    expect(paired(changed(english, 'description: Two.', 'description: Three.'), translated)[0]).toBe('lead behind –');
  });

  test('stays current where its own words are mended', () => {
    expect(paired(english, changed(translated, 'About Når.', 'Om når.'))).toEqual(paired(english, translated));
  });

  test('misses a section that is new in English, and no other is shifted', () => {
    expect(paired(pageOf('en', ['Why', 'Where', 'How', 'When']), translated)).toEqual([
      'lead current –',
      'why current Hvorfor',
      'where missing –',
      'how current Hvordan',
      'when current Når',
    ]);
  });

  test('is behind, not missing, where an English heading gets other words', () => {
    const renamed = pageOf(
      'en',
      ['Why', 'In what way', 'When'],
      '',
      (heading) => `About ${heading === 'In what way' ? 'How' : heading}.`,
    );
    expect(paired(renamed, translated)).toEqual([
      'lead current –',
      'why current Hvorfor',
      'in-what-way behind Hvordan',
      'when current Når',
    ]);
  });

  test('knows its sections where the English puts them in another order', () => {
    expect(paired(pageOf('en', ['When', 'Why', 'How']), translated)).toEqual([
      'lead current –',
      'when current Når',
      'why current Hvorfor',
      'how current Hvordan',
    ]);
  });

  test('has one section too many where the English gave it up', () => {
    expect(paired(pageOf('en', ['Why', 'When']), translated)).toEqual([
      'lead current –',
      'why current Hvorfor',
      'when current Når',
      'how extra Hvordan',
    ]);
  });

  test('has lost a section whose words are gone', () => {
    expect(paired(english, changed(translated, '## Hvordan\n\nAbout Hvordan.\n\n', ''))).toEqual([
      'lead current –',
      'why current Hvorfor',
      'how lost –',
      'when current Når',
    ]);
  });

  test('has an unrecorded section where a new one is translated, wherever it stands, though others change', () => {
    const longer = pageOf('en', ['Why', 'Where', 'How', 'When']);
    const mended = changed(
      changed(translated, '## Hvordan', '## Hvor\n\nOm hvor.\n\n## Hvordan'),
      'About Når.',
      'Om når.',
    );
    expect(paired(longer, mended)).toEqual([
      'lead current –',
      'why current Hvorfor',
      'where unrecorded Hvor',
      'how current Hvordan',
      'when current Når',
    ]);
  });

  test('may have headings that are numbers', () => {
    const years = pageOf('en', ['Why', '2025', '2024']);
    const own = accepted(years, pageOf('nb', ['Hvorfor', '2025', '2024']));
    expect(paired(years, own)).toEqual([
      'lead current –',
      'why current Hvorfor',
      '2025 current 2025',
      '2024 current 2024',
    ]);
    expect(paired(pageOf('en', ['Why', '2026', '2025', '2024']), own).slice(1, 4)).toEqual([
      'why current Hvorfor',
      '2026 missing –',
      '2025 current 2025',
    ]);
  });
});

test('a translation that records nothing is put beside the English by order', () => {
  expect(paired(english, pageOf('nb', ['Hvorfor', 'Hvordan']))).toEqual([
    'lead unrecorded –',
    'why unrecorded Hvorfor',
    'how unrecorded Hvordan',
    'when missing –',
  ]);
});

const linksOf = (source: Page, own: Page): TranslationLinks =>
  translationLinks(own, { source, pairs: pairSections(source, own) }, '/en/a/');

describe('the headings of a translation', () => {
  const deep = (heading: string): string => `Words.\n\n### ${heading} one\n\n### ${heading} two`;
  const source = pageOf('en', ['Why', 'How'], '', deep);
  const own = accepted(source, pageOf('nb', ['Hvorfor', 'Hvordan'], '', deep));
  const anchors = (english: Page): (string | undefined)[] => linksOf(english, own).anchors;

  test('have the anchors of the English ones, below ## by order within the section', () => {
    expect(anchors(source)).toEqual(['why', 'why-one', 'why-two', 'how', 'how-one', 'how-two']);
  });

  test('keep them where a section is put in before them', () => {
    expect(anchors(pageOf('en', ['What', 'Why', 'How'], '', deep))).toEqual(anchors(source));
  });

  test('follow them where an English heading changes', () => {
    expect(anchors(changed(source, '## Why', '## What for'))).toEqual([
      'what-for',
      'why-one',
      'why-two',
      'how',
      'how-one',
      'how-two',
    ]);
  });
});

describe('the reader is told', () => {
  const notices = (source: Page, own = translated): unknown[] => linksOf(source, own).notices;

  test('nothing where all is current, or nothing is recorded', () => {
    expect(notices(english)).toEqual([]);
    expect(notices(english, pageOf('nb', ['Hvorfor', 'Hvordan', 'Når']))).toEqual([]);
  });

  test('at the heading of a section that is behind, or at the top for the lead', () => {
    expect(notices(changed(english, 'About How.', 'All about How.'))).toEqual([
      { state: 'behind', heading: 1, address: '/en/a/#how', language: 'en' },
    ]);
    expect(notices(changed(english, 'title: One', 'title: Three'))).toEqual([
      { state: 'behind', heading: undefined, address: '/en/a/', language: 'en' },
    ]);
  });

  test('where a section is missing: before the next, or at the end', () => {
    expect(notices(pageOf('en', ['Why', 'Where', 'How', 'When', 'Who']))).toEqual([
      { state: 'missing', heading: 1, address: '/en/a/#where', language: 'en', anchors: ['where'] },
      { state: 'missing', heading: undefined, address: '/en/a/#who', language: 'en', anchors: ['who'] },
    ]);
  });

  test('at a section that the English gave up, with a link to the page', () => {
    expect(notices(pageOf('en', ['Why', 'When']))).toEqual([
      { state: 'behind', heading: 1, address: '/en/a/', language: 'en' },
    ]);
  });
});
