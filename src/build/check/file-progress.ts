/**
 * How long a check may be at the same file, in milliseconds of the process's processor time, so that a machine with
 * much else to do finds no more than an idle one; and how often it is looked at in that time.
 */
export const patience = 3_000;
const glances = 30;

/** Which file a check is at, and how many it has come to; threads share it. */
export type FileProgress = Int32Array;

/** The progress of a check that has not begun. */
export function noProgress(): FileProgress {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  Atomics.store(progress, 0, -1);
  return progress;
}

/** Gives what says to which file a check has come. @param paths the files, in the order by which they are named */
export function progressOn(progress: FileProgress, paths: readonly string[]): (path?: string) => void {
  const indexOf = new Map(paths.map((path, index) => [path, index]));
  return (path = '') => {
    Atomics.store(progress, 0, indexOf.get(path) ?? -1);
    Atomics.add(progress, 1, 1);
  };
}

/** The place of the file that a check is at; -1 for none. */
export function fileInWork(progress: FileProgress): number {
  return Atomics.load(progress, 0);
}

/**
 * Watches a check from another thread than its own.
 * @param allowed milliseconds of processor time at one file
 * @param onStuck is given the place of a file that took longer
 * @returns ends the watch
 */
export function watchProgress(progress: FileProgress, allowed: number, onStuck: (index: number) => void): () => void {
  let lastStep = -1;
  let since = 0;
  const watch = setInterval(() => {
    const step = Atomics.load(progress, 1);
    if (step !== lastStep) since = processorTime();
    lastStep = step;
    const index = fileInWork(progress);
    if (index >= 0 && processorTime() - since >= allowed) onStuck(index);
  }, allowed / glances);
  return () => clearInterval(watch);
}

/** Processor time that the process has had, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
