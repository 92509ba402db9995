import { posix } from 'node:path';
import type { Files } from '../core/files.ts';

/** The kinds of files that a copy may hold within another, by their endings. */
export const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

/** A picture or a font as a `data:` address; nothing for other files. */
export function dataAddress(files: Files, path: string): string | undefined {
  const type = types[posix.extname(path)];
  const content = files.get(path);
  return type && content ? `data:${type};base64,${Buffer.from(content).toString('base64')}` : undefined;
}
