import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/project.ts';
import { filesIn } from './imports.ts';

test('words are filled by src/core/fill.ts alone: nothing else replaces {{name}}', () => {
  const filled = filesIn(['src', 'scripts'], ['.ts', '.js', '.mjs', '.cjs', '.astro']).filter((file) =>
    /\.replace(?:All)?\(\s*['"`]\{\{/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(filled).toEqual([]);
});
