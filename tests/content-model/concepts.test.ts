import { describe, expect, test } from 'vitest';
import { narrowerByConcept, usesByConcept } from '../../src/content/concepts.ts';
import { conceptOfPage } from '../../src/content/page-kinds.ts';
import { Page } from '../../src/content/page.ts';
import { addressOf } from '../../src/content/page-address.ts';

const kinds = { concept: 'glossary' };

function page(path: string, words: string, broader?: string): Page {
  const address = addressOf(`content/docs/${path}`);
  if (!address) throw new Error(path);
  const concept = broader === undefined ? '' : `concept:\n  kind: term\n  broader: ${broader}\n  source: record\n`;
  return new Page(address, `---\ntitle: One\ndescription: Two.\nupdated: 2026-11-24\n${concept}---\n\n${words}\n`);
}

test.each([
  ['glossary/eqf', 'eqf'],
  ['glossary', undefined],
  ['background', undefined],
])('the page %s defines %s', (slug, concept) => {
  expect(conceptOfPage(kinds, slug)).toBe(concept);
});

describe('a concept', () => {
  const pages = [
    page('en/background.md', '[One](term:vet), [again](term:vet), [two](term:eqf)'),
    page('en/about.md', '[One](term:vet)'),
    page('nb/background.md', '[En](term:eqf)'),
    page('en/glossary/ivet.md', 'Words.', 'vet'),
    page('en/glossary/cvet.md', 'Words.', 'vet'),
    page('nb/glossary/ivet.md', 'Ord.', 'eqf'),
  ];

  test('is used by the pages of a language that link it, each once', () => {
    expect([...usesByConcept(pages, 'en')]).toEqual([
      ['vet', ['about', 'background']],
      ['eqf', ['background']],
    ]);
  });

  test('has those below it that name it as broader, in the source language', () => {
    expect([...narrowerByConcept(pages, { kinds, source: 'en' })]).toEqual([['vet', ['cvet', 'ivet']]]);
  });
});
