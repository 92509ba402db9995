import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fewAtATime } from '../core/few-at-a-time.ts';
import { compareText } from '../core/text-order.ts';

/** A file of `content/` or `public/` as bytes, before anything is made of it. */
export interface ContentFile {
  /** Path relative to the project's root, with forward slashes. */
  path: string;
  /** Its bytes; of a file larger than `maxFileSize`, only so many that one sees it. */
  bytes: Uint8Array;
  /** What stands in the file's place when it is no plain file. It is not followed, and has no bytes. */
  irregular?: 'symbolic link' | 'special file';
}

/** The folder of what the site gives out as it is. */
const publicFolder = 'public';

/** Whether a file is given out as it is. */
export function isPublic(path: string): boolean {
  return path === publicFolder || path.startsWith(`${publicFolder}/`);
}

/** No file of words is larger. A larger one is not read to its end, so that it cannot fill the memory. */
export const maxFileSize = 1024 * 1024;

/**
 * What systems and editors leave in every folder that somebody looks into. No tool of the site opens such a file, and
 * who works beside it can do nothing about it.
 */
const leftBySystems = /^\.(?:DS_Store|.+\.sw[a-p])$/;

/** Everything below `content/`, hidden files too, sorted by path. Links are not followed. */
export function readContentFiles(root: string): Promise<ContentFile[]> {
  return readFilesBelow(root, 'content');
}

/** Everything below `public/`, in the same way: the site gives it out as it is. It need not be there. */
export async function readPublicFiles(root: string): Promise<ContentFile[]> {
  const exists = await lstat(join(root, publicFolder)).catch(() => undefined);
  return exists ? readFilesBelow(root, publicFolder) : [];
}

async function readFilesBelow(root: string, folder: string): Promise<ContentFile[]> {
  const isLink = (await lstat(join(root, folder))).isSymbolicLink();
  const paths = isLink ? [folder] : await pathsBelow(root, folder);
  return fewAtATime(paths.sort(compareText), (path) => readContentFile(root, path));
}

/** Every path below a folder. The walk of `readdir` itself follows links in some versions of Node. */
async function pathsBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const below = await fewAtATime(
    entries.filter((entry) => !(entry.isFile() && leftBySystems.test(entry.name))),
    async (entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? await pathsBelow(root, path) : [path];
    },
  );
  return below.flat();
}

async function readContentFile(root: string, path: string): Promise<ContentFile> {
  const status = await lstat(join(root, path));
  if (!status.isFile()) {
    return { path, bytes: new Uint8Array(), irregular: status.isSymbolicLink() ? 'symbolic link' : 'special file' };
  }
  const file = await open(join(root, path));
  try {
    const buffer = new Uint8Array(Math.min(status.size, maxFileSize + 1));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return { path, bytes: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
