import { Worker } from 'node:worker_threads';
import type { Content } from '../../content/content.ts';
import type { Remember } from '../../core/remember.ts';
import { checkContent } from '../../rules/check-content.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Circumstances } from '../../rules/rule.ts';
import { noProgress, progressOn } from './file-progress.ts';
import type { At } from '../progress.ts';
import type { WatchTask } from './watch-thread.ts';

/**
 * Tries every rule, as a build does it: in its own thread, where nobody could stop it. So another watches: when a file
 * takes too long, its finding is printed and the whole process is ended. (`npm run check`, which is given the content
 * of strangers, goes on without it.)
 */
export async function checkWatched(
  content: Content,
  when: Circumstances,
  remember: Remember,
  at: At,
): Promise<Finding[]> {
  const paths = content.files.map(({ path }) => path);
  const progress = noProgress();
  const thread = new Worker(new URL('./watch-thread.ts', import.meta.url), {
    workerData: { progress, paths, pid: process.pid } satisfies WatchTask,
  });
  const onFile = progressOn(progress, paths);
  try {
    return checkContent(
      content,
      when,
      (path) => {
        onFile(path);
        at(path ?? 'all files together');
      },
      remember,
    );
  } finally {
    await thread.terminate();
  }
}
