import { createHash } from 'node:crypto';
import type { Files } from '../core/files.ts';

/** The name of the list of checksums, as `sha256sum --check` reads it. */
export const checksumsFile = 'SHA256SUMS';

/** The SHA-256 of a file, in hexadecimal. */
export function checksumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One line for each file: its checksum and its name. */
export function toChecksums(files: Files): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => `${checksumOf(content)}  ${name}\n`)
    .join('');
}
