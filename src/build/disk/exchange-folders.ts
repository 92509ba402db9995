import { stat } from 'node:fs/promises';

/** `AT_FDCWD` and `RENAME_EXCHANGE` of Linux (renameat2(2)): paths are the process's own; the two change places. */
const ownFolder = -100;
const exchange = 2;

/**
 * Lets two folders change places in one step, so that at no moment there is none at either place. Node's own `fs` knows
 * no such call; Linux has one, which Node reaches since 26.
 * @returns whether they did; not on another system, with an older Node, or on a file system that cannot
 */
export async function exchangeFolders(one: string, other: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const { ino } = await stat(one);
  try {
    const { dlopen } = await import('node:ffi');
    const { functions } = dlopen(null, {
      renameat2: { arguments: ['i32', 'pointer', 'i32', 'pointer', 'u32'], return: 'i32' },
    });
    functions.renameat2(ownFolder, pathOf(one), ownFolder, pathOf(other), exchange);
  } catch {
    // What is experimental may be missing, or called in another way.
    return false;
  }
  return (await stat(other)).ino === ino;
}

/** A path as C has it, with a zero at its end. */
function pathOf(path: string): Buffer {
  return Buffer.from(`${path}\0`);
}
