import { expect, test } from 'vitest';
import { counted } from '../../src/core/counted.ts';

test('one thing is told in the singular, none and several in the plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'section'))).toEqual(['0 sections', '1 section', '2 sections']);
});
