import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fewAtATime } from './few-at-a-time.ts';
import type { Files } from './files.ts';

/** Every file of a folder by its path in it, in the order of the paths. */
export async function readFolder(folder: string): Promise<Files> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
  return new Map(
    await fewAtATime(paths, async (path) => [path.replaceAll(sep, '/'), await readFile(join(folder, path))] as const),
  );
}
