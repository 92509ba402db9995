import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { distFolder, workFolder } from './site-folder.ts';

/**
 * Characters of a path that the tools of a build take for something else: for a question, an anchor, a code of another
 * character, a quotation or the end of a path. With some a build fails at its end, with others its pages lack styles.
 */
const misread = /[%#?"'*:\\\u0000-\u001f\u007f]/u;

/** On Windows the backslash stands between folders. */
const misreadOnWindows = /[%#']/u;

/**
 * Makes sure, before anything is done, that a build can work in a project, and put its site in place.
 * @throws a sentence that says what is in the way, and what to do
 */
export async function requireBuildPlace(root: string): Promise<void> {
  requireReadablePath(root);
  await requireOwnFolder(root, distFolder);
  const folders = [root, join(root, workFolder), join(root, distFolder)];
  const devices = await Promise.all(
    folders.map((folder) =>
      stat(folder).then(
        ({ dev }) => dev,
        () => undefined,
      ),
    ),
  );
  const here = devices[1] ?? devices[0];
  if (devices[2] !== undefined && devices[2] !== here) {
    throw new Error(
      `${distFolder}/ and ${workFolder}/ lie on two file systems, so that a new site cannot take the place of the ` +
        `last one in one step. Remove one of the two, and copy ${distFolder}/ to where it is wanted after the build.`,
    );
  }
}

/**
 * Makes sure that the tools that a project is built with can read its path.
 * @throws a sentence that names the character that they cannot
 */
export function requireReadablePath(root: string): void {
  const [character] = (process.platform === 'win32' ? misreadOnWindows : misread).exec(root) ?? [];
  if (character === undefined) return;
  const named = character.charCodeAt(0) < 32 || character === '\u007f' ? JSON.stringify(character) : character;
  throw new Error(
    `The project lies in a folder that the tools of the build cannot read: there is a ${named} in ` +
      `${JSON.stringify(root)}. Move it, or rename the folder; letters of every language and blanks may be in it.`,
  );
}

/** @throws when a folder is a link, or has something mounted on it: no other can take its place */
async function requireOwnFolder(root: string, name: string): Promise<void> {
  const status = await lstat(join(root, name)).catch(() => undefined);
  if (!status) return;
  const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  const isMount = mounts.split('\n').some((line) => unescape(line.split(' ')[4] ?? '') === join(root, name));
  const what = status.isSymbolicLink() ? 'a link' : isMount ? 'mounted' : status.isDirectory() ? undefined : 'a file';
  if (what) {
    throw new Error(
      `${name}/ is ${what}, and a build puts a folder of its own in its place. ` +
        `Remove what is there, and copy ${name}/ to where it is wanted after the build.`,
    );
  }
}

/** A path as the system lists it, with `\040` for a blank (proc(5)). */
function unescape(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}
