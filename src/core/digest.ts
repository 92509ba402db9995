import { createHash } from 'node:crypto';

/**
 * A name for some content: the first 128 bits of its SHA-256, in hexadecimal. Two contents with one name will not be
 * met.
 */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Lengths keep `ab`, `c` apart from `a`, `bc`.
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex').slice(0, 32);
}
