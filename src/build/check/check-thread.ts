import { parentPort, workerData } from 'node:worker_threads';
import { checkFiles, type FilesToCheck } from './check-files.ts';
import { progressOn, type FileProgress } from './file-progress.ts';

/** What the thread is given. */
export interface CheckTask extends FilesToCheck {
  /** Shared with whoever watches: the index of the file in work, -1 for none; and how many steps were taken. */
  progress: FileProgress;
}

const { progress, ...given } = workerData as CheckTask;
const paths = given.files.map(({ path }) => path);
// Whoever is told ends the thread: by then, all that is kept is written.
const findings = await checkFiles(given, progressOn(progress, paths));
parentPort?.postMessage(findings);
