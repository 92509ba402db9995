import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
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

/** No file of content is larger. A larger one is not read to its end, so that it cannot fill the memory. */
export const maxFileSize = 1024 * 1024;

/**
 * What systems and editors leave in every folder that somebody looks into, and our commands where they are killed while
 * they write. No tool of the site opens such a file, and who works beside it can do nothing about it.
 */
const leftBySystems = /^\.(?:DS_Store|.+\.sw[a-p]|.+\.\d+\.(?:draft|former))$/;

/**
 * Everything below `content/`, hidden files too, sorted by path. Links are not followed. Files are read in this thread:
 * handing a small one to another takes longer than reading it.
 */
export function readContentFiles(root: string): ContentFile[] {
  return readFilesBelow(root, 'content');
}

/** Everything below `public/`, in the same way: the site gives it out as it is. It need not be there. */
export function readPublicFiles(root: string): ContentFile[] {
  const exists = lstatSync(join(root, publicFolder), { throwIfNoEntry: false });
  return exists ? readFilesBelow(root, publicFolder) : [];
}

function readFilesBelow(root: string, folder: string): ContentFile[] {
  const isLink = lstatSync(join(root, folder)).isSymbolicLink();
  const paths = isLink ? [folder] : pathsBelow(root, folder);
  return paths.sort(compareText).map((path) => readContentFile(root, path));
}

/** Every path below a folder. The walk of `readdir` itself follows links in some versions of Node. */
function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !(entry.isFile() && leftBySystems.test(entry.name)))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsBelow(root, path) : [path];
    });
}

function readContentFile(root: string, path: string): ContentFile {
  const status = lstatSync(join(root, path));
  if (!status.isFile()) {
    return { path, bytes: new Uint8Array(), irregular: status.isSymbolicLink() ? 'symbolic link' : 'special file' };
  }
  const file = openSync(join(root, path), 'r');
  try {
    const buffer = new Uint8Array(Math.min(status.size, maxFileSize + 1));
    return { path, bytes: buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0)) };
  } finally {
    closeSync(file);
  }
}
