import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../setup/built-site.ts';
import { settings } from '../setup/words.ts';

/** The folder of the copies that were made of the small site, as `npm run build:downloads` leaves it. */
export const downloads = join(dist, 'downloads');

/** The name of a copy, and of the folder in an archive. */
export function copyName(of: string, kind = ''): string {
  return `${settings.id}-${of}${kind && '.'}${kind}`;
}

/** Where a copy lies. */
export function copyPath(of: string, kind: string): string {
  return join(downloads, copyName(of, kind));
}

/** A copy's bytes. */
export function readCopy(of: string, kind: string): Uint8Array {
  return readFileSync(copyPath(of, kind));
}
