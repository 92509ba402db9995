import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isRunning } from '../../core/is-running.ts';
import { requireBuildPlace } from './unfit-folders.ts';
import { inSentence } from '../sentence.ts';
import { mendDist } from './put-in-place.ts';
import { workFolder } from './site-folder.ts';

/** How the folders of builds are named; the system adds letters that no other has. */
const prefix = 'work-';

/**
 * Runs a build: in a folder of its own, which is gone afterwards, and one at a time in a project. What an earlier build
 * left when it was killed is put right first: the last good site is back in its place, its half-made successor gone.
 * @param root the project's root
 * @param build is given the folder, which is empty
 * @throws a sentence where no build can work here, or another is at work
 */
export async function inWorkshop<Result>(root: string, build: (work: string) => Promise<Result>): Promise<Result> {
  await requireBuildPlace(root);
  try {
    return await workIn(root, build);
  } catch (error) {
    throw inSentence(error);
  }
}

async function workIn<Result>(root: string, build: (work: string) => Promise<Result>): Promise<Result> {
  const folder = join(root, workFolder);
  await mkdir(folder, { recursive: true });
  const release = takeLock(join(folder, 'lock'));
  try {
    await mendDist(root);
    await clearUp(folder);
    const work = await mkdtemp(join(folder, prefix));
    try {
      return await build(work);
    } finally {
      await rm(work, { recursive: true, force: true });
      await rm(join(folder, `site-${process.pid}`), { recursive: true, force: true });
    }
  } finally {
    release();
  }
}

/**
 * Takes a lock that the system holds for this process, and lets go when it ends, however it ends. Node can lock no
 * file; SQLite, which comes with it, locks its own, on every system and between containers that share a folder.
 * @returns lets it go
 */
function takeLock(file: string): () => void {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const { errcode } = error as { errcode?: number };
    // https://sqlite.org/rescode.html: SQLITE_BUSY.
    if (errcode !== 5) throw error;
    throw new Error('Another build is at work in this folder. Wait until it has ended, and begin again.');
  }
  return () => lock.close();
}

/** Removes the folders of builds that were killed: whoever holds the lock is the only one at work. */
async function clearUp(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    // What was handed to a page maker (src/handed-data.ts); while somebody edits, one is at work beside builds.
    const owner = /^site-(\d+)$/.exec(name)?.[1];
    if (name.startsWith(prefix) || (owner && !isRunning(Number(owner))))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}
