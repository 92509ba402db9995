import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * A folder under the machine's temporary folder that outlives this process and that nobody else can write to: programs
 * are started from it, and on a shared machine anyone can put a folder of a guessed name into the temporary folder
 * first.
 *
 * @throws if a folder of that name is somebody else's.
 */
export async function privateFolder(): Promise<string> {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `site-printer-${uid}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  // Windows has no such owners (`uid` is -1); there, the temporary folder is the user's own.
  const ours = uid === -1 || (found.uid === uid && (found.mode & 0o022) === 0);
  if (!found.isDirectory() || !ours) {
    throw new Error(`${folder} can be written to by somebody else: remove it, or set TMPDIR to a folder of your own.`);
  }
  return folder;
}
