import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fewAtATime } from '../core/few-at-a-time.ts';

/** Where builds work: beside the finished site, so that putting it in place is a rename. */
export const workFolder = '.build';
const previousFolder = join(workFolder, 'previous');

/** Where builds keep what the next one may use: deleting it costs time, nothing else. */
export const cacheFolder = join(workFolder, 'cache');

/** The folder of the finished site. */
export const distFolder = 'dist';

/** Puts the last good site back where a build was killed between the two renames of `putInPlace`. */
export async function mendDist(root: string): Promise<void> {
  const previous = join(root, previousFolder);
  if (!existsSync(previous)) return;
  if (existsSync(join(root, distFolder))) await rm(previous, { recursive: true, force: true });
  else await rename(previous, join(root, distFolder));
}

/**
 * Makes a finished folder the site: two renames, and at every moment the old or the new one is whole on the disk. For
 * some 0.1 ms between the two, there is none at its place: Node knows no call that exchanges two folders.
 * @param onSwap is called between the two, where there is a site that makes room
 */
export async function putInPlace(root: string, finished: string, onSwap?: () => void): Promise<void> {
  const dist = join(root, distFolder);
  const previous = join(root, previousFolder);
  if (existsSync(dist)) {
    await rename(dist, previous);
    onSwap?.();
  }
  try {
    await rename(finished, dist);
  } catch (error) {
    await mendDist(root);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

/** The path under which the site that is in place was built to live: empty, or `/policy`. */
export async function pathOfBuiltSite(root: string): Promise<string> {
  const map = await readFile(join(root, distFolder, 'sitemap-index.xml'), 'utf8').catch(() => '');
  const address = URL.parse(/<loc>(.*?)<\/loc>/.exec(map)?.[1] ?? '');
  return address?.pathname.replace(/\/[^/]*$/, '') ?? '';
}

/** What a finished site consists of: how many pages, how many files, and their bytes. */
export async function measureSite(root: string): Promise<{ pages: number; files: number; bytes: number }> {
  const entries = await readdir(join(root, distFolder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await fewAtATime(files, async ({ parentPath, name }) => (await stat(join(parentPath, name))).size);
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
