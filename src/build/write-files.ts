import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from '../core/files.ts';

/**
 * Writes files into a folder, and makes the folders that they need. One at a time: a large site has more files than may
 * be open at once.
 */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const [path, content] of files) await writeFile(join(folder, path), content);
}
