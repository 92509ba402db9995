import { expect, test } from 'vitest';
import { writingDirection } from '../../src/core/language.ts';

test('languages are written in the direction of their script, whichever they are', () => {
  const rightToLeft = ['ar', 'fa', 'prs', 'ps', 'ur', 'ckb', 'ku-Arab', 'he', 'yi', 'ug', 'sd'];
  const leftToRight = ['nb', 'uk', 'so', 'ku', 'ja', 'ti'];
  expect(rightToLeft.map(writingDirection)).toEqual(rightToLeft.map(() => 'rtl'));
  expect(leftToRight.map(writingDirection)).toEqual(leftToRight.map(() => 'ltr'));
});

test('what is no tag is written from left to right', () => {
  expect(['e', 'constructor', 'no such', ''].map(writingDirection)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
});
