import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../core/digest.ts';

/** What a page is made by, beside its content: files and folders of the project's root. */
const code = ['astro.config.mjs', 'content.config.ts', 'package-lock.json', 'src', 'tsconfig.json'];

/** Names all code and all packages that pages are made by: what was made by others is not kept. */
export function codeDigest(root: string): string {
  const parts: string[] = [];
  for (const name of code) {
    for (const path of filesAt(root, name)) parts.push(path, readFileSync(join(root, path), 'utf8'));
  }
  return digest(...parts);
}

function filesAt(root: string, name: string): string[] {
  if (!statSync(join(root, name)).isDirectory()) return [name];
  return readdirSync(join(root, name), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesAt(root, join(name, entry.name)) : [join(name, entry.name)]))
    .sort();
}
