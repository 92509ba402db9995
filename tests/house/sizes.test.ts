import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/project.ts';
import { filesIn } from './imports.ts';

const most = { lines: 250, characters: 120 };

const files = filesIn(['src', 'scripts', 'tests'], ['.ts', '.js', '.mjs', '.astro', '.css']).map((path) => ({
  path,
  lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n'),
}));

test(`no file is longer than ${most.lines} lines`, () => {
  const long = files.filter(({ lines }) => lines.length > most.lines);
  expect(long.map(({ path, lines }) => `${path}: ${lines.length}`)).toEqual([]);
});

test(`no line is longer than ${most.characters} characters`, () => {
  const long = files.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (line.length > most.characters ? [`${path}:${index + 1}`] : [])),
  );
  expect(long).toEqual([]);
});
