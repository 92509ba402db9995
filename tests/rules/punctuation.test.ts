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
  ['»«', 'Er sagte »ja« und »›nein‹ heißt nein« (das war’s).', undefined],
  ['»«', 'Er sagte »ja und', '“»” is not closed'],
  ['»«', 'Er sagte «ja» und „nein“.', undefined],
  ['””', 'Hon sa ”ja” och ”nej (så)”.', undefined],
  ['””', 'Hon sa ”ja och', '“”” is not closed'],
  ['«»', 'Hun sa »ja« her', '“»” closes nothing'],
])('in a language that writes %s, %s is read so', (own, text, message) => {
  expect(faultIn(text, own)?.message.slice(0, message?.length)).toBe(message);
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
