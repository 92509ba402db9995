import { expect, test } from 'vitest';
import { sentencesOf, shortened } from '../../src/core/sentences.ts';

const abbreviations: Readonly<Record<string, string[]>> = {
  en: ['e.g.', 'No.'],
  nb: ['f.eks.', 'jf.', 'nr.', 'Innst.', 'Meld.', 'St.'],
  nn: ['t.d.'],
  uk: ['р.', 'ст.', 'див.'],
  pl: ['ds.', 'por.', 'r.', 'Dz.', 'U.'],
  ar: ['م.'],
};
const speechOf = (tag: string): { abbreviations: string[] } => ({ abbreviations: abbreviations[tag] ?? [] });

test.each([
  ['en', 'The plan (e.g. No. 17) ends. Another begins.', ['The plan (e.g. No. 17) ends. ', 'Another begins.']],
  [
    'nb',
    'Se f.eks. NAV og Meld.\u00A0St.\u00A017, jf. Innst.\u00A0410\u00A0L. Så kom loven.',
    ['Se f.eks. NAV og Meld.\u00A0St.\u00A017, jf. Innst.\u00A0410\u00A0L. ', 'Så kom loven.'],
  ],
  ['nn', 'Sjå t.d. NAV. F.eks. er eit anna språk.', ['Sjå t.d. NAV. ', 'F.eks. er eit anna språk.']],
  ['uk', 'Див. ст. 5 закону 2024 р. Уряд вирішив. Далі.', ['Див. ст. 5 закону 2024 р. Уряд вирішив. ', 'Далі.']],
  [
    'pl',
    'W 2024 r. Rząd (por. Dz. U.) i Dyrekcja ds. Integracji zdecydowały! Co dalej?',
    ['W 2024 r. Rząd (por. Dz. U.) i Dyrekcja ds. Integracji zdecydowały! ', 'Co dalej?'],
  ],
  ['ar', 'صدر عام 2024 م. عن الحكومة. ماذا بعد؟ انتهى.', ['صدر عام 2024 م. عن الحكومة. ', 'ماذا بعد؟ ', 'انتهى.']],
])('in %s an abbreviation does not end a sentence', (tag, text, expected) => {
  expect(sentencesOf(text, tag, speechOf(tag))).toEqual(expected);
});

test('places to divide a word, line breaks and no-break spaces end no sentence and hide no abbreviation', () => {
  const text = 'Det gjel\u00ADder f.\u00ADeks.\u00A0NAV\nog andre.\nSå er det slutt.';
  expect(sentencesOf(text, 'nb', speechOf('nb'))).toEqual([
    'Det gjel\u00ADder f.\u00ADeks.\u00A0NAV\nog andre.\n',
    'Så er det slutt.',
  ]);
});

test('an ordinal ends a sentence only in a language that writes none', () => {
  const text = 'Am 22. März begann es. Im Jahr 2024. Danach nicht.';
  expect(sentencesOf(text, 'de', { ordinals: true })).toEqual([
    'Am 22. März begann es. ',
    'Im Jahr 2024. ',
    'Danach nicht.',
  ]);
  expect(sentencesOf('There were 22. Then none.', 'en')).toEqual(['There were 22. ', 'Then none.']);
});

test('a text without an end, and none, are what they are', () => {
  expect(sentencesOf('Nr.', 'nb', speechOf('nb'))).toEqual(['Nr.']);
  expect(sentencesOf('', 'nb')).toEqual([]);
  expect(sentencesOf('Ord', 'xx-unknown')).toEqual(['Ord']);
});

test('a long sentence is spoken in pieces, at commas where there are any, and nothing of it is lost', () => {
  expect(shortened('A first part, a second part, a third part.', 30)).toEqual([
    'A first part, a second part,',
    'a third part.',
  ]);
  expect(shortened('no comma is anywhere in these words', 12)).toEqual(['no comma is', 'anywhere in', 'these words']);
  expect(shortened('x'.repeat(25), 10).join('')).toBe('x'.repeat(25));
});
