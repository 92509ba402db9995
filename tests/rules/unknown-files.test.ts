import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { check, page } from './fixtures.ts';

/** The places and rules of what is found where one file stands in the pages of a language beside the others. */
const foundIn = (name: string, text = 'Words.'): string[] =>
  check({ [`docs/en/${name}`]: text }).map(({ file, rule }) => `${file} ${rule}`);

test.each(['.x.mdx', '..x.mdx', '.old/x.md', 'a/.x.md', '.x', '.x.astro'])('nothing hides, like %s', (name) => {
  expect(foundIn(name)).toEqual([`content/docs/en/${name} unknown-file`]);
});

test('no picture hides', () => {
  expect(foundIn('.x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual([
    'content/docs/en/.x.svg unknown-file',
  ]);
});

test.each(['x.MD', 'x.Mdx', 'x.markdown', 'x.mdown', 'x.astro', 'x.ts', 'x.mdx.bak', 'x', '../x.md', '../../x.md'])(
  'no file is there that no part of the site reads, like %s',
  (name) => {
    const path = posix.join('docs/en', name);
    expect(check({ [path]: 'Words.' }).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      `content/${path} unknown-file`,
    ]);
  },
);

test.each([
  ['keeps for a device', 'aux.md'],
  ['keeps for a device, as a folder', 'con/why.md'],
  ['cannot unpack, as it is too long', `${'a/'.repeat(60)}b.md`],
])('no page has a name that Windows %s', (_what, name) => {
  const rules = check({ [`docs/en/${name}`]: page('Words.') }).map(({ file, rule }) => `${file} ${rule}`);
  expect(rules).toContain(`content/docs/en/${name} file-name`);
});
