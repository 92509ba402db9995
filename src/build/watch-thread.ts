import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { formatFindings } from '../rules/report.ts';
import { tooComplexFile } from '../rules/too-complex.ts';

const { progress, paths, patience, pid } = workerData as {
  progress: Int32Array;
  paths: readonly string[];
  patience: number;
  pid: number;
};
let lastStep = -1;
setInterval(() => {
  const step = Atomics.load(progress, 1);
  const path = paths[Atomics.load(progress, 0)];
  if (step === lastStep && path !== undefined) {
    writeSync(
      2,
      `${formatFindings([{ ...tooComplexFile(path), severity: 'error', rule: 'too-complex' }], 'text', [])}\n`,
    );
    process.kill(pid);
  }
  lastStep = step;
}, patience);
