import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/registry.ts';
import { check, page } from './fixtures.ts';

describe('a rule', () => {
  test('has an id of its own that never needs quoting', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('warns, and does not stop the build, only where the words may still be right', () => {
    expect(rules.filter(({ severity }) => severity === 'warning').map(({ id }) => id)).toEqual([
      'date-behind-git',
      'unused-concept',
      'discouraged-word',
      'renamed-heading',
      'unlisted-address',
      'missing-translation',
      'unrecorded-translation',
      'missing-value',
      'section-behind',
      'review-ended',
      'words-behind',
      'term-label',
    ]);
  });

  test('tells of a hundred places in a file at most', () => {
    expect(check({ 'docs/en/objectives.md': page('\u200B'.repeat(5_000)) })).toHaveLength(100);
  });
});
