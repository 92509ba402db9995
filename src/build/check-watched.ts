import { Worker } from 'node:worker_threads';
import type { Content } from '../content/content.ts';
import type { Remember } from '../core/remember.ts';
import { checkContent } from '../rules/check-content.ts';
import type { Finding } from '../rules/finding.ts';
import type { Circumstances } from '../rules/rule.ts';

/** Milliseconds that one file may take before a build is ended. */
const patience = 3000;

/**
 * Tries every rule, as a build does it: in its own thread, where nobody could stop it. So another watches: when a file
 * takes too long, its finding is printed and the whole process is ended. (`npm run check`, which is given the content
 * of strangers, goes on without it.)
 */
export async function checkWatched(content: Content, when: Circumstances, remember: Remember): Promise<Finding[]> {
  const paths = content.files.map(({ path }) => path);
  const progress = new Int32Array(new SharedArrayBuffer(8));
  Atomics.store(progress, 0, -1);
  const indexOf = new Map(paths.map((path, index) => [path, index]));
  const thread = new Worker(new URL('./watch-thread.ts', import.meta.url), {
    workerData: { progress, paths, patience, pid: process.pid },
  });
  try {
    const onFile = (path?: string): void => {
      Atomics.store(progress, 0, path === undefined ? -1 : (indexOf.get(path) ?? -1));
      Atomics.add(progress, 1, 1);
    };
    return checkContent(content, when, onFile, remember);
  } finally {
    await thread.terminate();
  }
}
