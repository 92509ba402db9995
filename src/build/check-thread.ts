import { parentPort, workerData } from 'node:worker_threads';
import { checkFiles, type FilesToCheck } from './check-files.ts';
import { comeTo, type FileProgress } from './file-progress.ts';

/** What the thread is given. */
export interface CheckTask extends FilesToCheck {
  /** Shared with whoever watches: the index of the file in work, -1 for none; and how many steps were taken. */
  progress: FileProgress;
}

const { progress, ...given } = workerData as CheckTask;
const indexOf = new Map(given.files.map(({ path }, index) => [path, index]));
// Whoever is told ends the thread: by then, all that is kept is written.
const findings = await checkFiles(given, (path = '') => comeTo(progress, indexOf.get(path) ?? -1));
parentPort?.postMessage(findings);
