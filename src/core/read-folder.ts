import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Files } from './files.ts';

/**
 * Every file of a folder by its path in it, in the order of the paths. In this thread: handing a small file to another
 * takes longer than reading it.
 */
export function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
  return new Map(paths.map((path) => [path.replaceAll(sep, '/'), readFileSync(join(folder, path))]));
}
