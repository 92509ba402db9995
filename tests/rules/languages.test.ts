import { describe, expect, test } from 'vitest';
import { isInOtherScript, looksLike, strayPhrase, strayWord } from '../../src/rules/languages.ts';

test('the language of a text is told by the small words that hold its sentences together', () => {
  expect(looksLike('The record says that the government wanted to examine the Act.', 'en')).toBe(true);
  for (const other of [
    'Posten sier at regjeringen ville undersøke loven, og hva den kunne bety.',
    'To jest ustawa, o której mówi rekord, i to było ważne dla ludzi.',
    'Cedefop, ReferNet, ESCO, ECTS, ECVET, Europass',
    'Prop. 81 L (2024–2025) og Innst. 410 L (2024–2025) ligger på Stortingets sider.',
  ]) {
    expect(looksLike(other, 'en'), other).toBe(false);
  }
  expect(looksLike('The record says that the government wanted to examine the Act.', 'xx')).toBe(false);
});

describe('a word of a neighbouring language is told', () => {
  test.each([
    ['nn', 'Det skjer ikke her.', 'ikke'],
    ['nb', 'Det skjer ikkje her.', 'ikkje'],
    ['uk', 'Это не так.', 'Это'],
    ['ar', 'الدنمارک بلد.', 'الدنمارک'],
  ])('in %s: %s', (language, text, word) => {
    expect(strayWord(text, language)?.word).toBe(word);
  });

  test('and none where words only look alike', () => {
    expect(strayWord('Ikkje-staten og fråsegna er her.', 'nn')).toBeUndefined();
    expect(strayWord('Їжак і ґанок, п’ять сімей.', 'uk')).toBeUndefined();
  });
});

test('names of other scripts may stand in a text, and phrases may not', () => {
  expect(strayPhrase('Реєстр ведуть HK-dir, IMDi та Cedefop разом.', 'uk')).toBeUndefined();
  expect(strayPhrase('Його назва: Opplæringsloven for voksne i Norge, від 2024 року.', 'uk')).toBe(
    'Opplæringsloven for voksne i Norge',
  );
  expect(isInOtherScript('Europass', 'uk')).toBe(false);
  expect(isInOtherScript('Approval of foreign education', 'ar')).toBe(true);
  expect(isInOtherScript('Zatwierdzanie wykształcenia', 'pl')).toBe(false);
});
