import { describe, expect, test } from 'vitest';
import { filesIn, importsOf, type Import } from './imports.ts';

/** The rooms of the house by floor, the ground first. A file imports from lower floors, and from its own room. */
const floors: readonly (readonly string[])[] = [
  ['src/core/'],
  ['src/content/', 'src/search/words/', 'src/printer/', 'src/server/'],
  ['src/markdown/', 'src/rules/', 'src/browser/'],
  ['src/pages/', 'src/search/index/'],
  ['src/components/', 'src/outputs/', 'src/copies/', 'src/handed-data.ts'],
  ['src/integration.ts', 'src/page-collections.ts', 'src/routes/'],
  ['src/build'],
  ['scripts/'],
];

/** Declarations for the compiler, about modules that others make; they stand beside the house. */
const isDeclaration = (file: string): boolean => file.endsWith('.d.ts');

const roomOf = (file: string): string | undefined => floors.flat().find((room) => file.startsWith(room));
const floorOf = (file: string): number => floors.findIndex((rooms) => rooms.some((room) => file.startsWith(room)));

const files = filesIn(['src', 'scripts'], ['.ts', '.js', '.astro', '.css']).filter((file) => !isDeclaration(file));
const imports = files.filter((file) => !file.endsWith('.css')).flatMap(importsOf);
const inside = imports.filter(({ to }) => /^(src|scripts)\//.test(to) && !isDeclaration(to));

test('every file has a room, and every room a file', () => {
  expect(files.filter((file) => !roomOf(file))).toEqual([]);
  expect(floors.flat().filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
});

test('every import goes down, or stays in its room', () => {
  const up = inside.filter(({ from, to }) => roomOf(from) !== roomOf(to) && floorOf(from) <= floorOf(to));
  expect(up.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('no imports run in a circle', () => {
  const next = Map.groupBy(
    inside.filter(({ isType }) => !isType),
    ({ from }) => from,
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const { to } of next.get(file) ?? []) walk(to, [...way, file]);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

describe('what runs in a browser', () => {
  /** What is reached from the files of a browser when they run there. */
  const reached = (): Import[] => {
    const found: Import[] = [];
    const files = inside.map(({ from }) => from).filter((file) => file.startsWith('src/browser/'));
    const seen = new Set<string>();
    const look = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const each of imports.filter(({ from, isType }) => from === file && !isType)) {
        found.push(each);
        look(each.to);
      }
    };
    for (const file of files) look(file);
    return found;
  };

  test('imports nothing of Node’s', () => {
    expect(reached().filter(({ to }) => to.startsWith('node:'))).toEqual([]);
  });
});
