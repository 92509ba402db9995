import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../src/outputs/glossary-labels.ts';

describe('a name of a concept', () => {
  const data = {
    title: 'Recognition of prior learning (RPL)',
    description: 'x',
    updated: '2026-11-24',
    term: 'recognition of prior learning',
    short: 'RPL',
  };

  test('that differs only in case, marks or hyphens is a spelling, and hidden', () => {
    expect(labelsOf({ ...data, also: ['Recognition of Prior-Learning', 'validation'] }, 'en', [])).toEqual({
      preferred: 'recognition of prior learning',
      alternative: ['RPL', 'Recognition of prior learning (RPL)', 'validation'],
      hidden: ['Recognition of Prior-Learning'],
    });
  });

  test('that people only type is hidden, and told once', () => {
    const typed = { ...data, also: ['validation'], search: ['validation', 'my experience'] };
    expect(labelsOf(typed, 'en', []).hidden).toEqual(['my experience']);
  });

  test('that is Norwegian, or not in the letters of the language, is hidden', () => {
    const ukrainian = {
      ...data,
      title: 'Визнання попереднього навчання',
      term: 'визнання попереднього навчання',
      short: undefined,
      also: ['realkompetansevurdering', 'валідація'],
    };
    expect(labelsOf(ukrainian, 'uk', []).hidden).toEqual(['Визнання попереднього навчання', 'realkompetansevurdering']);
    expect(labelsOf({ ...data, also: ['realkompetansevurdering'] }, 'pl', ['realkompetansevurdering']).hidden).toEqual([
      'realkompetansevurdering',
    ]);
  });
});
