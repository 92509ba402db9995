import { expect, test } from 'vitest';
import { wrap } from '../../src/core/wrap.ts';

test('lines end between words', () => {
  expect(wrap('A white paper on integration', 14)).toEqual(['A white paper', 'on integration']);
});

test('lines end between words that are written without blanks, and their letters count for two', () => {
  expect(wrap('水辺市地域公共交通計画 二〇三〇', 12)).toEqual(['水辺市地域', '公共交通計画', '二〇三〇']);
  const thai = 'แผนการขนส่งสาธารณะของเมืองริมน้ำ';
  const lines = wrap(thai, 14);
  expect(lines.join('')).toBe(thai);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(14);
});

test('a word that no line can hold is cut between letters', () => {
  expect(wrap('Das Bibliotheksentwicklungsgesetz', 14)).toEqual(['Das', 'Bibliotheksent', 'wicklungsgeset', 'z']);
  expect(wrap('مُكَمَّل', 5).join('')).toBe('مُكَمَّل');
});
