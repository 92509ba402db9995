import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from './check-content.ts';
import type { CheckOptions } from './checked-content.ts';
import type { ContentFile } from '../content/content-files.ts';

/** What the thread is given. */
export interface CheckTask {
  files: ContentFile[];
  options: CheckOptions;
  /** Shared with whoever watches: the index of the file in work, -1 for none; and how many steps were taken. */
  progress: Int32Array;
}

const { files, options, progress } = workerData as CheckTask;
const indexOf = new Map(files.map(({ path }, index) => [path, index]));

parentPort?.postMessage(
  checkContent(files, options, (path) => {
    Atomics.store(progress, 0, path === undefined ? -1 : (indexOf.get(path) ?? -1));
    Atomics.add(progress, 1, 1);
  }),
);
