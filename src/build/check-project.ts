import { Worker } from 'node:worker_threads';
import { readContentFiles, readPublicFiles, type ContentFile } from '../content/content-files.ts';
import type { Finding } from '../rules/finding.ts';
import type { CheckTask } from './check-thread.ts';
import type { Circumstances } from '../rules/rule.ts';

/**
 * How long the process may work at the same file, in milliseconds of processor time, so that a machine with much else
 * to do finds no more than an idle one; and how often it is looked at in that time.
 */
const patience = 3_000;
const glances = 30;

/** Processor time that the process has had, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** More memory than a thousand pages need, and less than any machine has. */
const memory = { maxOldGenerationSizeMb: 1024 };

/**
 * Tries every rule on the content of a project, in a thread of its own: a file that takes too long, or too much memory,
 * becomes a finding, and the others are checked without it.
 * @throws when the check itself fails
 */
export async function checkProject(
  root: string,
  { patience: allowed = patience, ...when }: Circumstances & { patience?: number },
): Promise<{ findings: Finding[]; files: ContentFile[] }> {
  const files = [...(await readContentFiles(root)), ...(await readPublicFiles(root))];
  const stopped: string[] = [];
  for (;;) {
    const outcome = await checkInThread({ root, files, when, stopped }, allowed);
    if ('findings' in outcome) return { ...outcome, files };
    stopped.push(outcome.stoppedAt);
  }
}

function checkInThread(
  given: Omit<CheckTask, 'progress'>,
  allowed: number,
): Promise<{ findings: Finding[] } | { stoppedAt: string }> {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  Atomics.store(progress, 0, -1);
  const task: CheckTask = { ...given, progress };
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: memory,
  });
  const fileInWork = (): string | undefined => given.files[Atomics.load(progress, 0)]?.path;

  return new Promise<{ findings: Finding[] } | { stoppedAt: string }>((resolve, reject) => {
    let lastStep = -1;
    let since = 0;
    const watch = setInterval(() => {
      const step = Atomics.load(progress, 1);
      if (step !== lastStep) since = processorTime();
      lastStep = step;
      const path = fileInWork();
      if (path !== undefined && processorTime() - since >= allowed) resolve({ stoppedAt: path });
    }, allowed / glances);
    worker.on('message', (findings: Finding[]) => resolve({ findings }));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const path = fileInWork();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' && path !== undefined) resolve({ stoppedAt: path });
      else reject(error);
    });
    worker.on('exit', (code) => {
      clearInterval(watch);
      reject(new Error(`The thread that checks ended with code ${code}`));
    });
  }).finally(() => worker.terminate());
}
