import { expect, test } from 'vitest';
import { isolated } from '../../src/core/isolates.ts';
import { wordsOf } from '../../src/pages/words.ts';

test('words that a language lacks are in the source language, also where the site has no pages in it', () => {
  const strings = { en: { 'cite.in': 'In' }, nb: { 'cite.in': 'I' }, so: { 'cite.in': isolated('In', 'ltr') } };
  const { languageOfText, text } = wordsOf(strings, 'en');
  const told = ['en', 'nb', 'so', 'ja'].map((tag) => [languageOfText(tag, 'cite.in'), text(tag, 'cite.in')]);
  expect(told).toEqual([
    ['en', 'In'],
    ['nb', 'I'],
    ['en', 'In'],
    ['en', 'In'],
  ]);
});
