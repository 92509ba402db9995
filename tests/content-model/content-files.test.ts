import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { maxFileSize, readContentFiles, readPublicFiles } from '../../src/content/content-files.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'content/docs/en'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('content is read file by file, in the order of the paths, but for what systems and editors leave', async () => {
  mkdirSync(join(root, 'content/.old'));
  for (const name of ['b.yaml', 'docs/en/a.md', 'a.yaml', '.DS_Store', 'docs/en/.a.md.swp'])
    writeFileSync(join(root, 'content', name), name);
  const files = readContentFiles(root);
  expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['content/a.yaml', 'a.yaml'],
    ['content/b.yaml', 'b.yaml'],
    ['content/docs/en/a.md', 'docs/en/a.md'],
  ]);
});

test('hidden files and folders are read, so that nothing stands in content that no rule has seen', async () => {
  mkdirSync(join(root, 'content/docs/en/.old/deep'), { recursive: true });
  for (const name of ['docs/en/.x.mdx', 'docs/en/..y.mdx', 'docs/en/.old/deep/z.md', '.swp'])
    writeFileSync(join(root, 'content', name), name);
  mkdirSync(join(root, 'content/.DS_Store'));
  symlinkSync('/etc/hosts', join(root, 'content/.DS_Store/.DS_Store'));
  expect(readContentFiles(root).map(({ path }) => path)).toEqual([
    'content/.DS_Store/.DS_Store',
    'content/.swp',
    'content/docs/en/..y.mdx',
    'content/docs/en/.old/deep/z.md',
    'content/docs/en/.x.mdx',
  ]);
});

test('what is given out as it is is read in the same way, where there is any', async () => {
  expect(readPublicFiles(root)).toEqual([]);
  mkdirSync(join(root, 'public'));
  writeFileSync(join(root, 'public/robots.txt'), 'User-agent: *');
  expect(readPublicFiles(root).map(({ path }) => path)).toEqual(['public/robots.txt']);
});

test('content that is a link itself is not followed', async () => {
  rmSync(join(root, 'content'), { recursive: true });
  symlinkSync('/etc', join(root, 'content'));
  expect(readContentFiles(root)).toMatchObject([{ path: 'content', irregular: 'symbolic link' }]);
});

test('a link is named, and not followed', async () => {
  symlinkSync('/etc', join(root, 'content/folder'));
  symlinkSync('/dev/zero', join(root, 'content/zero.md'));
  symlinkSync('/nowhere', join(root, 'content/docs/en/gone.md'));
  expect(readContentFiles(root)).toEqual(
    ['content/docs/en/gone.md', 'content/folder', 'content/zero.md'].map((path) => ({
      path,
      bytes: new Uint8Array(),
      irregular: 'symbolic link',
    })),
  );
});

test('a file that is too large is read only so far that one sees it', async () => {
  writeFileSync(join(root, 'content/big.md'), '');
  truncateSync(join(root, 'content/big.md'), 5_000_000_000);
  expect(readContentFiles(root)[0]?.bytes.length).toBe(maxFileSize + 1);
});
