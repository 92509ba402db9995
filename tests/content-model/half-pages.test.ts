import { describe, expect, test } from 'vitest';
import { pairSections } from '../../src/content/section-pairs.ts';
import { accepted, pageOf, read } from './translated.ts';

const english = read(
  'en',
  `---
title: One
description: Two.
updated: 2026-11-01
---

Words.

## Why

Because of [this](other.md), since 2016.

## How

- First
- Second

## Who

The directorate, as [the framework](term:eqf) says.

## When

From 2024 on.
`,
);

const half = (sections: string): ReturnType<typeof read> =>
  read('nb', `---\ntitle: En\ndescription: To.\nupdated: 2026-11-01\n---\n\nOrd.\n\n${sections}`);

const paired = (own: ReturnType<typeof read>): string[] =>
  pairSections(english, own).map(
    ({ key, state, own: section }) => `${key} ${state} ${section?.headings[0]?.text ?? '–'}`,
  );

describe('of a page of which only some sections are translated', () => {
  const own = half('## Hvem\n\nDirektoratet, sier [rammeverket](term:eqf).\n\n## Når\n\nFra 2024.\n');
  const pairs = ['lead', 'why missing –', 'how missing –', 'who', 'when'];

  test('each is put beside the one that it is made from, by what no translation changes', () => {
    expect(paired(own)).toEqual([
      'lead unrecorded –',
      ...pairs.slice(1, 3),
      'who unrecorded Hvem',
      'when unrecorded Når',
    ]);
  });

  test('they are current once they are recorded, and the others missing', () => {
    expect(paired(accepted(english, own))).toEqual([
      'lead current –',
      ...pairs.slice(1, 3),
      'who current Hvem',
      'when current Når',
    ]);
  });

  test('one that is translated later finds its place among those that are recorded', () => {
    const recorded = accepted(english, own);
    const more = read('nb', recorded.text.replace('## Hvem', '## Hvordan\n\n- Først\n- Så\n\n## Hvem'));
    expect(paired(more)).toEqual([
      'lead current –',
      'why missing –',
      'how unrecorded Hvordan',
      'who current Hvem',
      'when current Når',
    ]);
  });
});

test('a page of which only the lead is translated lacks all sections', () => {
  expect(paired(half(''))).toEqual([
    'lead unrecorded –',
    'why missing –',
    'how missing –',
    'who missing –',
    'when missing –',
  ]);
});

test('sections that nothing tells apart are put beside the first ones', () => {
  const plain = pageOf('en', ['Why', 'How', 'When']);
  expect(pairSections(plain, pageOf('nb', ['Hvorfor'])).map(({ own }) => own?.headings[0]?.text)).toEqual([
    undefined,
    'Hvorfor',
    undefined,
    undefined,
  ]);
});
