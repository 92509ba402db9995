import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOwnId } from '../../src/content/own-ids.ts';

test('every id that the site gives to a part of a page is one that no heading may have', () => {
  const root = join(import.meta.dirname, '../..');
  const ids = globSync('src/{components,routes}/**/*.astro', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\sid="([\w-]+)"/g)].map(([, id = '']) => id),
  );
  expect(ids).toContain('cite');
  expect(ids.filter((id) => !isOwnId(id))).toEqual([]);
});
