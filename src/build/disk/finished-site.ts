import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distFolder } from './site-folder.ts';

/** The path under which the site that is in place was built to live: empty, or `/policy`. */
export async function pathOfBuiltSite(root: string): Promise<string> {
  const map = await readFile(join(root, distFolder, 'sitemap-index.xml'), 'utf8').catch(() => '');
  const address = URL.parse(/<loc>(.*?)<\/loc>/.exec(map)?.[1] ?? '');
  return address?.pathname.replace(/\/[^/]*$/, '') ?? '';
}

/** What a finished site consists of: how many pages, how many files, and their bytes. */
export function measureSite(root: string): { pages: number; files: number; bytes: number } {
  const entries = readdirSync(join(root, distFolder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
