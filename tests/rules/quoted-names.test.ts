import { expect, test } from 'vitest';
import { check } from './fixtures.ts';

const languages = ['en', 'nb'].map((tag) => ({ tag, name: tag === 'en' ? 'English' : 'Bokmål', direction: 'ltr' }));

test.each([
  ['“”', 'Se “Норвегія сьогодні”', 0],
  ['“”', 'Se «Норвегія сьогодні»', 1],
  ['»«', 'Se »Норвегія сьогодні«', 0],
  [undefined, 'Se „Норвегія сьогодні“', 0],
])('where a language quotes in %s, a name in “%s” need not be in its script', (marks, words, count) => {
  const findings = check({
    'i18n/nb.json': JSON.stringify({ 'section.measures': words }),
    'languages.json': JSON.stringify(languages),
    ...(marks === undefined ? {} : { 'typography/nb.yaml': `quotationMarks: '${marks}'\n` }),
  });
  expect(findings.filter(({ rule }) => rule === 'untranslated-words')).toHaveLength(count);
});
