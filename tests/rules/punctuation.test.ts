import { expect, test } from 'vitest';
import { faultIn } from '../../src/rules/punctuation.ts';

test.each([
  'The state’s ‘aims’ (two of them).',
  'The newcomers’ ‘first aim’ is theirs.',
  'Він сказав «так (і ні)», об’єднання.',
  'Powiedział „tak” i „nie”.',
  'Er sagte „ja“ und “no”.',
  'قال «نعم» (ثم سكت).',
  'a) one, b) two, 1) three',
  '“He said ‘yes’.”',
])('%s is balanced', (text) => {
  expect(faultIn(text)).toBeUndefined();
});

test.each([
  ['An aim (of two', '“(” is not closed'],
  ['An aim) of two', '“)” closes nothing'],
  ['Ein «mål', '“«” is not closed'],
  ['Cel” jest', '“”” closes nothing'],
  ['(An aim [of) two]', '“)” closes nothing'],
])('%s is not', (text, message) => {
  expect(faultIn(text)?.message).toContain(message);
});
