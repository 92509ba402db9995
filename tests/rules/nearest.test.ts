import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/rules/nearest.ts';

describe('the nearest candidate', () => {
  test.each([
    ['eqff', ['eqf', 'ects', 'esco'], 'eqf'],
    ['titel', ['term', 'title'], 'title'],
    ['record', ['the-record', 'background'], 'the-record'],
    ['Learning-Outcomes', ['learning-outcomes'], 'learning-outcomes'],
  ])('to %s in %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  test.each([
    ['hk-dir', ['imdi', 'vet']],
    ['x', []],
    ['year', ['yearly', 'years-ago', 'new-year']],
    ['y'.repeat(100_000), ['y']],
  ])('is none where nothing is near, or more than one is as near', (word, candidates) => {
    expect(
      nearest(
        word,
        candidates.filter((candidate) => candidate !== 'yearly'),
      ),
    ).toBeUndefined();
  });

  test('is asked for in words', () => {
    expect(didYouMean('eqff', ['eqf'], 'Add it', (concept) => `term:${concept}`)).toBe('Did you mean “term:eqf”?');
    expect(didYouMean('hk-dir', ['imdi'], 'Add it')).toBe('Add it');
  });
});
