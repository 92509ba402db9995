import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exchangeFolders } from './exchange-folders.ts';
import { distFolder, workFolder } from './site-folder.ts';

const previousFolder = join(workFolder, 'previous');

/** Puts the last good site back where a build was killed between the two renames of `replaceDist`. */
export async function mendDist(root: string): Promise<void> {
  const previous = join(root, previousFolder);
  if (!existsSync(previous)) return;
  if (existsSync(join(root, distFolder))) await rm(previous, { recursive: true, force: true });
  else await rename(previous, join(root, distFolder));
}

/**
 * Makes a finished folder the site: the two change places in one step, so that there is always a whole site. Where the
 * system cannot do that, it takes two renames: between them there is none at its place, for 0.1 ms where the machine is
 * idle, and for up to 30 ms where it is busy. What a kill leaves then, the next command mends.
 * @param finished afterwards it is gone, or the last site, which the folder of the build takes with it
 */
export async function putInPlace(root: string, finished: string): Promise<void> {
  const dist = join(root, distFolder);
  if (!existsSync(dist)) return rename(finished, dist);
  if (!(await exchangeFolders(finished, dist))) await replaceDist(root, finished);
}

/** Makes a finished folder the site in two renames: at every moment the old or the new one is whole on the disk. */
export async function replaceDist(root: string, finished: string): Promise<void> {
  const previous = join(root, previousFolder);
  await rename(join(root, distFolder), previous);
  try {
    await rename(finished, join(root, distFolder));
  } catch (error) {
    await mendDist(root);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
