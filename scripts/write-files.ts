import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Files to be written, by their paths from the project's root, and paths at which nothing is to be any more. */
export interface FileChange {
  written: ReadonlyMap<string, Uint8Array>;
  removed: readonly string[];
}

/** Why nothing was written. */
export class NotWritten extends Error {
  constructor(reason: string) {
    super(`${reason}\n\nNothing was written.`);
  }
}

/** A file on its way: what is to stand there, beside it until then, and what stood there, beside it in case of need. */
interface Step {
  path: string;
  /** Where the file lies, links followed. */
  target: string;
  draft?: string;
  former?: string;
}

/** What asks a command to end, and can wait until files are whole. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes files, all of them or none. Each is written whole beside its place, and all are put there by their names only
 * then, so that whatever ends this leaves no file in pieces. It never waits, so that nothing falls in between.
 * @throws what went wrong, with the file; all is as it was then
 */
export function writeFiles(root: string, change: FileChange): void {
  const hold = (): void => undefined;
  for (const signal of signals) process.on(signal, hold);
  try {
    putAll(root, change);
  } finally {
    for (const signal of signals) process.off(signal, hold);
  }
}

function putAll(root: string, { written, removed }: FileChange): void {
  const steps: Step[] = [];
  const done: Step[] = [];
  const folders: string[] = [];
  let current = '';
  try {
    for (const path of [...written.keys(), ...removed]) {
      current = path;
      const made = mkdirSync(dirname(join(root, path)), { recursive: true });
      if (made !== undefined) folders.push(...foldersFrom(made, dirname(join(root, path))));
      const step = stepFor(join(root, path), path, written.has(path));
      steps.push(step);
      prepare(step, written.get(path));
    }
    for (const step of steps) {
      current = step.path;
      if (step.draft === undefined) rmSync(step.target);
      else renameSync(step.draft, step.target);
      done.push(step);
    }
  } catch (error) {
    takeBack(done);
    discard(steps);
    for (const folder of folders.toReversed()) rmdirSync(folder);
    throw new NotWritten(`${current}: ${error instanceof Error ? error.message : String(error)}`);
  }
  discard(steps);
}

function takeBack(done: readonly Step[]): void {
  for (const { former, target } of done.toReversed()) {
    if (former === undefined) rmSync(target);
    else renameSync(former, target);
  }
}

function stepFor(place: string, path: string, isWritten: boolean): Step {
  const isThere = existsSync(place);
  const target = isThere && isWritten ? realpathSync(place) : place;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  return {
    path,
    target,
    ...(isWritten && { draft: `${beside}.draft` }),
    ...(isThere && { former: `${beside}.former` }),
  };
}

/** Does all that can fail for want of room or leave: what is left then is to change names. */
function prepare({ target, draft, former }: Step, bytes: Uint8Array = new Uint8Array()): void {
  if (former !== undefined) {
    accessSync(target, constants.W_OK);
    copyFileSync(target, former);
  }
  if (draft === undefined) return;
  writeFileSync(draft, bytes);
  if (former !== undefined) chmodSync(draft, statSync(target).mode);
}

function discard(steps: readonly Step[]): void {
  for (const { draft, former } of steps)
    for (const path of [draft, former]) if (path !== undefined) rmSync(path, { force: true });
}

/** The folders from one down to another, both too. */
function foldersFrom(first: string, last: string): string[] {
  return last.length <= first.length ? [first] : [...foldersFrom(first, dirname(last)), last];
}
