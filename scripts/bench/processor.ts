import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program has cost. */
export interface Cost {
  /** Processor seconds, user and system, of the program and all that it started. */
  seconds: number;
  /** The most memory that its main process held, in MB. */
  memory: number;
}

/**
 * What a Node program costs. Linux only: processor time is read from /proc.
 * @throws with what it said when it fails
 */
export function costOf(folder: string, args: readonly string[]): Cost {
  const notes = mkdtempSync(join(tmpdir(), 'bench-'));
  const note = join(notes, 'memory');
  const hook = join(notes, 'hook.mjs');
  writeFileSync(
    hook,
    `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const tell = () => writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS));
if (isMainThread) process.on('exit', tell);
`,
  );
  try {
    const before = childSeconds();
    const { status, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(`${args.join(' ')} failed in ${folder}:\n${stderr}`);
    return { seconds: childSeconds() - before, memory: Number(readFileSync(note, 'utf8')) / 1024 };
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
}

/**
 * Processor seconds of all children of this process that have ended: fields 16 and 17 of /proc/self/stat, in ticks of
 * 10 ms (proc(5)).
 */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
