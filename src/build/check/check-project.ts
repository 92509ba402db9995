import { Worker } from 'node:worker_threads';
import { readContentFiles, readPublicFiles, type ContentFile } from '../../content/content-files.ts';
import type { Finding } from '../../rules/finding.ts';
import type { FilesToCheck } from './check-files.ts';
import type { CheckTask } from './check-thread.ts';
import type { At } from '../progress.ts';
import { fileInWork, noProgress, patience, watchProgress } from './file-progress.ts';
import type { Circumstances } from '../../rules/rule.ts';

/** What a check has found, and what it looked at. */
export interface Checked {
  findings: Finding[];
  files: readonly ContentFile[];
}

/** Tries every rule on the content of a project. */
export type CheckProject = (root: string, when: Circumstances) => Promise<Checked>;

/** All files of a project that a check looks at. */
export function filesToCheck(root: string): ContentFile[] {
  return [...readContentFiles(root), ...readPublicFiles(root)];
}

/** How often whoever waits may be told where the check is, in milliseconds. */
const glance = 250;

/** More memory than a thousand pages need, and less than any machine has. */
const memory = { maxOldGenerationSizeMb: 1024 };

/**
 * Tries every rule on the content of a project, in a thread of its own: a file that takes too long, or too much memory,
 * becomes a finding, and the others are checked without it.
 * @param at is told now and then which file the check is at
 * @throws when the check itself fails
 */
export async function checkProject(
  root: string,
  { patience: allowed = patience, at = () => {}, ...when }: Circumstances & { patience?: number; at?: At },
): Promise<Checked> {
  const files = filesToCheck(root);
  const stopped: string[] = [];
  for (;;) {
    const outcome = await checkInThread({ root, files, when, stopped }, allowed, at);
    if ('findings' in outcome) return { ...outcome, files };
    stopped.push(outcome.stoppedAt);
  }
}

function checkInThread(
  given: FilesToCheck,
  allowed: number,
  at: At,
): Promise<{ findings: Finding[] } | { stoppedAt: string }> {
  const progress = noProgress();
  const task: CheckTask = { ...given, progress };
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: memory,
  });
  const pathInWork = (): string | undefined => given.files[fileInWork(progress)]?.path;
  const glances = setInterval(() => at(pathInWork() ?? 'all files together'), glance);

  return new Promise<{ findings: Finding[] } | { stoppedAt: string }>((resolve, reject) => {
    const endWatch = watchProgress(progress, allowed, () => {
      const path = pathInWork();
      if (path !== undefined) resolve({ stoppedAt: path });
    });
    worker.on('message', (findings: Finding[]) => resolve({ findings }));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const path = pathInWork();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' && path !== undefined) resolve({ stoppedAt: path });
      else reject(error);
    });
    worker.on('exit', (code) => {
      endWatch();
      reject(new Error(`The thread that checks ended with code ${code}`));
    });
  }).finally(() => {
    clearInterval(glances);
    return worker.terminate();
  });
}
