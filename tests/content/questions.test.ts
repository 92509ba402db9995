import { expect, test } from 'vitest';
import { dist } from '../setup/built-site.ts';
import { searchOf } from '../setup/disk-search.ts';
import { settings } from '../setup/words.ts';
import { askedTags, questionsFolder, readQueries, unlistedIn } from './query-files.ts';
import { ask, figuresOf, tellAsked } from './question-places.ts';

test('no list of questions is left out', () => {
  expect(unlistedIn(questionsFolder)).toEqual([]);
});

test.each(askedTags)('what people ask in %s leads to the right page', async (locale) => {
  const questions = readQueries(questionsFolder, locale, settings.moved);
  expect(questions.length).toBeGreaterThanOrEqual(40);
  const answered = await ask(await searchOf(dist, locale), questions);
  const { first, three } = figuresOf(answered.map(({ place }) => place));
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const shares = `first ${percent(first)}, in the first three ${percent(three)}`;
  const figures = `${locale}: ${questions.length} questions; ${shares}`;
  console.log(figures);
  const report = `${figures}\n${tellAsked(answered)}`;
  expect(three, report).toBeGreaterThanOrEqual(0.95);
  expect(first, report).toBeGreaterThanOrEqual(0.85);
});
