import { expect, test } from 'vitest';
import { indexForm, indexLetter } from '../../src/pages/index-form.ts';

test.each([
  ['ar', 'التعليم المهني', 'ت'],
  ['ar', 'الإطار الأوروبي', 'ا'],
  ['ar', 'ألمانيا', 'ا'],
  ['ar', 'HK-dir', 'H'],
  ['uk', 'освіта', 'О'],
  ['nb', 'økonomi', 'Ø'],
  ['en', 'approval', 'A'],
])('in %s, %s stands under %s', (language, name, letter) => {
  expect(indexLetter(name, language)).toBe(letter);
});

test('only a whole article is passed over', () => {
  expect(indexForm('الف', 'ar')).toBe('الف');
  expect(indexForm('التعليم', 'en')).toBe('التعليم');
});
