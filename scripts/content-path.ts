import { relative, resolve, sep } from 'node:path';

/** A file or folder as it was typed, as a path from the project's root with forward slashes; empty for the root. */
export function contentPath(root: string, typed: string): string {
  return relative(root, resolve(root, typed)).split(sep).join('/');
}
