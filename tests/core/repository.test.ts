import { expect, test } from 'vitest';
import { repositoryOf } from '../../src/core/repository.ts';

const edit = (written: unknown): string | undefined => repositoryOf(written)?.edit;
const github = 'https://github.com/owner/name/edit/main/';

test.each([
  ['https://github.com/owner/name'],
  ['https://github.com/owner/name/'],
  ['https://www.github.com/owner/name.git'],
  ['git+https://github.com/owner/name.git'],
  ['git://github.com/owner/name.git'],
  ['git+ssh://git@github.com/owner/name.git'],
  ['ssh://git@github.com/owner/name'],
  ['git@github.com:owner/name.git'],
  ['github:owner/name'],
  ['owner/name'],
  [{ type: 'git', url: 'git+https://github.com/owner/name.git' }],
  [{ url: 'github:owner/name' }],
])('%j is edited on GitHub', (written) => {
  expect(edit(written)).toBe(github);
});

test('a branch and a folder of the repository stand in the address', () => {
  expect(edit('https://github.com/owner/name.git#next')).toBe('https://github.com/owner/name/edit/next/');
  expect(edit('github:owner/name#next')).toBe('https://github.com/owner/name/edit/next/');
  expect(edit({ url: 'https://github.com/owner/name', directory: './site/' })).toBe(`${github}site/`);
});

test('other hosts have addresses of their own, with the fields of their issues', () => {
  expect(repositoryOf('gitlab:group/part/name')).toEqual({
    edit: 'https://gitlab.com/group/part/name/-/edit/main/',
    issue: {
      address: 'https://gitlab.com/group/part/name/-/issues/new',
      title: 'issue[title]',
      body: 'issue[description]',
    },
  });
  expect(edit('https://codeberg.org/owner/name')).toBe('https://codeberg.org/owner/name/_edit/main/');
});

test('what is no address, or of a host that is not known here, links to nothing', () => {
  for (const written of [
    '',
    ' ',
    undefined,
    null,
    7,
    {},
    { url: 7 },
    'gist:11081aaa281',
    'https://git.example/owner/name',
    'name',
  ])
    expect(repositoryOf(written), JSON.stringify(written)).toBeUndefined();
});
