import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContentFiles } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { wordRules } from '../../src/search/words/word-rules.ts';
import { makeStemmer, type Stemmer } from '../../src/search/words/stem.ts';
import { projectRoot } from '../setup/built-site.ts';
import { askedTags, unlistedIn, wordFormsFolder } from './query-files.ts';

const content = new Content(readContentFiles(projectRoot));
const rules = wordRules(
  content.locales ?? [],
  (locale) => content.searchWords(locale),
  (locale) => content.numberWords[locale],
);
const stemmerOf = (locale: string): Stemmer => makeStemmer(rules.get(locale) ?? {});

/** What is known of the words of a language: each line of a list holds words, with blanks between. */
interface WordForms {
  sameStem: string[];
  sameFamily: string[];
  different: string[];
  question: string;
  telling: string;
}

const forms = askedTags.map((tag) => {
  const file = join(wordFormsFolder, `${tag}.yaml`);
  return [tag, parse(readFileSync(file, 'utf8')) as WordForms] as const;
});

const rows = (list: 'sameStem' | 'sameFamily' | 'different'): [string, string][] =>
  forms.flatMap(([locale, { [list]: lines }]) => lines.map((line): [string, string] => [locale, line]));

test('no file of word forms is left out', () => {
  expect(unlistedIn(wordFormsFolder)).toEqual([]);
});

test.each(rows('sameStem'))('forms of one word have one stem: %s, %s', (locale, line) => {
  const { stem } = stemmerOf(locale);
  expect(new Set(line.split(' ').map(stem)).size, line.split(' ').map(stem).join(' ')).toBe(1);
});

test.each(rows('sameFamily'))('relatives have a key in common: %s, %s', (locale, line) => {
  const { family } = stemmerOf(locale);
  const [first = [], ...rest] = line.split(' ').map(family);
  for (const keys of rest)
    expect(
      keys.some((key) => first.includes(key)),
      `${first.join(' ')} | ${keys.join(' ')}`,
    ).toBe(true);
});

test.each(rows('different'))('other words have other stems: %s, %s', (locale, line) => {
  const { stem } = stemmerOf(locale);
  const stems = line.split(' ').map(stem);
  expect(new Set(stems).size, stems.join(' ')).toBe(stems.length);
});

test.each(forms.map(([locale, { question, telling }]) => [locale, question, telling] as const))(
  'the small words of a question say nothing: %s, %s',
  (locale, question, telling) => {
    const { isStopWord } = stemmerOf(locale);
    expect(question.split(' ').filter((word) => !isStopWord(word))).toEqual([telling]);
  },
);
