import { expect, test } from 'vitest';
import { editDistance } from '../../src/core/edit-distance.ts';

test.each([
  ['same', 'same', 0],
  ['recogniton', 'recognition', 1],
  ['intergation', 'integration', 1],
  ['', 'abc', 3],
  ['osnabrik', 'osnabruck', 2],
])('from %s to %s it is %i steps', (a, b, steps) => {
  expect(editDistance(a, b)).toBe(steps);
});
