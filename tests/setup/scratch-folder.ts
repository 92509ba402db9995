import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../src/core/is-running.ts';
import { hasSharedMemory, sharedMemory } from '../../src/printer/shared-memory.ts';

const isInMemory = await hasSharedMemory();

/** Where this process lays out what its tests throw away, once it has anything to lay out. */
let parent: string | undefined;

/**
 * A new folder for a test, which removes it. It is in memory where there is room: a disk from which files were just
 * deleted is slow to make new ones, for builds and browsers beside too.
 */
export function scratchFolder(name: string): string {
  parent ??= isInMemory ? inMemory() : tmpdir();
  return mkdtempSync(join(parent, `${name}-`));
}

/** A folder of this process, after removing what processes left that were killed: it would fill the memory. */
function inMemory(): string {
  for (const name of readdirSync(sharedMemory)) {
    const owner = /^site-tests-(\d+)-/.exec(name)?.[1];
    const folder = join(sharedMemory, name);
    const isOurs = lstatSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (owner && isOurs && !isRunning(Number(owner))) rmSync(folder, { recursive: true, force: true });
  }
  return mkdtempSync(join(sharedMemory, `site-tests-${process.pid}-`));
}
