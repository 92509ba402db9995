import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSync } from 'oxc-parser';
import { root } from '../setup/project.ts';
import { filesIn } from './imports.ts';

const ends = ['.ts', '.js', '.cjs', '.astro', '.css'];
const files = filesIn(['src', 'scripts', 'tests'], ends);

/** What a comment may name though the project has no such file. */
const madeElsewhere = new Set([
  // A library.
  'Citation.js',
  // Made for each copy: src/copies/folder/check-page.ts.
  'copy/files.js',
]);

/** The comments of a program, a style sheet or a component. */
function commentsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  if (/\.(?:ts|js|cjs)$/.test(file)) return parseSync(file, source).comments.map(({ value }) => value);
  return [...source.matchAll(/\/\*.*?\*\/|<!--.*?-->|^\s*\/\/.*?$/gms)].map(([comment]) => comment);
}

/** The files and folders of code that a comment names. */
function namedIn(comment: string): string[] {
  return [
    ...(comment.match(/(?<![\w./*<>{}$@-])(?:[\w-]+\/)*\w[\w.-]*\.(?:ts|js|cjs|astro|css)\b(?![\w(/])/g) ?? []),
    ...(comment.match(/(?<![\w./])(?:src|scripts|tests)\/(?:[\w-]+\/)*/g) ?? []),
  ];
}

/** Whether there is a file whose path ends so, or a folder. */
function isThere(name: string): boolean {
  return madeElsewhere.has(name) || existsSync(join(root, name)) || files.some((file) => file.endsWith(`/${name}`));
}

test('every file and every folder of code that a comment names is there', () => {
  const named = files.flatMap((file) =>
    commentsOf(file)
      .flatMap(namedIn)
      .map((name) => ({ file, name })),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ name }) => !isThere(name)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
