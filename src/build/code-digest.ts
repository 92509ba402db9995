import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../core/digest.ts';

/** What a page is made by, beside its content: files and folders of the project's root. */
const code = ['astro.config.mjs', 'content.config.ts', 'package-lock.json', 'src', 'tsconfig.json'];

/** Names all code and all packages that pages are made by: what was made by others is not kept. */
export async function codeDigest(root: string): Promise<string> {
  const parts: string[] = [];
  for (const name of code) {
    for (const path of await filesAt(root, name)) parts.push(path, await readFile(join(root, path), 'utf8'));
  }
  return digest(...parts);
}

async function filesAt(root: string, name: string): Promise<string[]> {
  const entries = await readdir(join(root, name), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [name];
  const within = await Promise.all(
    entries.map((entry) => (entry.isDirectory() ? filesAt(root, join(name, entry.name)) : [join(name, entry.name)])),
  );
  return within.flat().sort();
}
