import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { formatFindings } from '../../rules/report.ts';
import { tooComplexFile } from '../../rules/too-complex.ts';
import { patience, watchProgress, type FileProgress } from './file-progress.ts';

/** What the thread is given. */
export interface WatchTask {
  progress: FileProgress;
  /** The files in the order by which the progress names them. */
  paths: readonly string[];
  /** The process that is ended where a file takes too long. */
  pid: number;
}

const { progress, paths, pid } = workerData as WatchTask;

watchProgress(progress, patience, (index) => {
  const path = paths[index];
  if (path === undefined) return;
  writeSync(
    2,
    `${formatFindings([{ ...tooComplexFile(path), severity: 'error', rule: 'too-complex' }], 'text', [])}\n`,
  );
  process.kill(pid);
});
