import { expect, test } from 'vitest';
import { fold, wordsOf } from '../../src/search/words/letters.ts';

test.each([
  ['Świadectwo', 'swiadectwo'],
  ['łódź', 'lodz'],
  ['LÆRING', 'laering'],
  ['høyere', 'hoyere'],
  ['Osnabrück', 'osnabruck'],
  ['Straße', 'strasse'],
  ['Її йод', 'її йод'],
  ['ґанок', 'ганок'],
  ["зобов'язання", 'зобовязання'],
  ['зобов’язання', 'зобовязання'],
  ['зобовʼязання', 'зобовязання'],
  ['أُسْرَة', 'اسره'],
  ['مؤهل', 'موهل'],
  ['شـــهادة', 'شهاده'],
  ['مستشفى', 'مستشفي'],
  ['٢٠٢٤', '2024'],
  ['ﬁnal', 'final'],
])('%s is searched as %s', (written, folded) => {
  expect(fold(written)).toBe(folded);
});

test('a word ends at a hyphen of any kind, a slash or a stop, and not at an apostrophe', () => {
  expect(wordsOf('HK-dir, fag-/svennebrev; 2023–2024, Norway’s “White Paper”')).toEqual([
    'HK',
    'dir',
    'fag',
    'svennebrev',
    '2023',
    '2024',
    'Norway’s',
    'White',
    'Paper',
  ]);
});
