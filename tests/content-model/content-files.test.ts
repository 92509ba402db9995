import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { maxFileSize, readContentFiles } from '../../src/content/content-files.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'content/docs/en'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('content is read file by file, in the order of the paths, without hidden files', async () => {
  mkdirSync(join(root, 'content/.git'));
  for (const name of ['b.yaml', 'docs/en/a.md', 'a.yaml', '.DS_Store', '.git/config'])
    writeFileSync(join(root, 'content', name), name);
  const files = await readContentFiles(root);
  expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['content/a.yaml', 'a.yaml'],
    ['content/b.yaml', 'b.yaml'],
    ['content/docs/en/a.md', 'docs/en/a.md'],
  ]);
});

test('a link is named, and not followed', async () => {
  symlinkSync('/etc', join(root, 'content/folder'));
  symlinkSync('/dev/zero', join(root, 'content/zero.md'));
  symlinkSync('/nowhere', join(root, 'content/docs/en/gone.md'));
  expect(await readContentFiles(root)).toEqual(
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
  expect((await readContentFiles(root))[0]?.bytes.length).toBe(maxFileSize + 1);
});
