import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';

/** Where Linux has memory that programs share, as files. */
export const sharedMemory = '/dev/shm';

/** Whether a gigabyte of it is free: many containers have but 64 MB, other systems none. */
export async function hasSharedMemory(): Promise<boolean> {
  try {
    await access(sharedMemory, constants.W_OK);
    const { bavail, bsize } = await statfs(sharedMemory);
    return bavail * bsize >= 1024 ** 3;
  } catch {
    return false;
  }
}
