import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../../core/files.ts';

/**
 * Writes files into a folder, and makes the folders that they need. One at a time, and in this thread: a large site has
 * more files than may be open at once, and most are so small that handing one to another thread takes longer.
 */
export function writeFiles(folder: string, files: Files): void {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const each of folders) mkdirSync(each, { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
}
