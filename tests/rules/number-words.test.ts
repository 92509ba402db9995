import { describe, expect, test } from 'vitest';
import { Content } from '../../src/content/content.ts';
import { numberWordsFile } from '../../src/content/number-words.ts';
import { notInWords } from '../../src/rules/number-words.ts';
import { figuresIn } from '../../src/rules/figures.ts';
import { check } from './fixtures.ts';

const files = {
  [numberWordsFile]: `
nb: { 1: [én, ett], 2: [to, begge], 3: [tre], 4: [fire], 5: [fem], 7: [sju, syv] }
uk: { 1: [один, одного], 4: [чотири, чотирьох], 5: [п’ять, п’яти] }
pl: { 2: [dwa, dwie, dwiema], 12: [dwanaście] }
ar: { 1: [واحد, واحدة], 3: [ثلاثة, ثلاث], 7: [سبعة, سبع], 11: [أحد عشر, إحدى عشرة] }
`,
  'content/search/ar.yaml': 'prefixes: [ال]\nclitics: [و]\n',
};
const encoder = new TextEncoder();
const content = new Content(Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) })));

/** The figures of an English text that a text in another language does not have in words. */
const left = (english: string, language: string, text: string): string[] =>
  notInWords(figuresIn(english, 'en'), [text], language, content).map(({ value }) => value);

describe('a number from one to twelve may be a word, in any of its forms', () => {
  test.each([
    ['1 year', 'ar', 'سنة واحدة'],
    ['1 year', 'uk', 'протягом одного року'],
    ['The 7 measures', 'nb', 'De sju tiltakene'],
    ['The 7 measures', 'nb', 'Syv tiltak'],
    ['has 4 parts', 'uk', 'складається з чотирьох частин'],
    ['5 countries', 'uk', "п'яти країн"],
    ['with 2 bodies', 'pl', 'z dwiema instytucjami'],
    ['12 measures', 'pl', 'Dwanaście działań'],
    ['all 7 measures', 'ar', 'الإجراءات السبعة'],
    ['and 3 kinds', 'ar', 'وثلاثة أنواع'],
    ['11 bodies', 'ar', 'إحدى عشرة جهة'],
  ])('%s, in %s: %s', (english, language, text) => {
    expect(left(english, language, text)).toEqual([]);
  });
});

test('each word stands for one number, and for no other', () => {
  expect(left('3 courses and 3 countries', 'nb', 'tre kurs')).toEqual(['3']);
  expect(left('4 parts', 'nb', 'fem deler')).toEqual(['4']);
  expect(left('2 parts', 'nb', 'totalt sett')).toEqual(['2']);
  expect(left('1 part', 'nb', 'en del')).toEqual(['1']);
  expect(left('2024 and 17', 'nb', 'to tre fire')).toEqual(['2024', '17']);
});

describe('a note on a change', () => {
  const numberWords = 'en: { 3: [three] }\nnb: { 3: [tre] }\n';
  const figuresOf = (en: string, nb: string): string[] => {
    const words = (what: string): string => `{ title: The second change, what: ${what}, why: They were hard. }`;
    const note = `date: 2026-11-20\npages: [background]\nwords:\n  en: ${words(en)}\n  nb: ${words(nb)}\n`;
    return check({ 'numbers.yaml': numberWords, 'changes/2026-11-20-second.yaml': note })
      .filter(({ rule }) => rule === 'change-figures')
      .map(({ message }) => message);
  };

  test.each([
    ['3 words', 'Tre ord'],
    ['Three words', '3 ord'],
  ])('may write a small number in words: %s, %s', (en, nb) => {
    expect(figuresOf(en, nb)).toEqual([]);
  });

  test('needs a word for each of them', () => {
    expect(figuresOf('3 words and 3 pages', 'Tre ord')).toEqual(['“3” stands in “en”, and not here']);
    expect(figuresOf('Words', '3 ord')).toEqual(['Here stands “3”, and not in “en”']);
  });
});
