import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeDownloads, readEdition } from '../../scripts/make-downloads.ts';
import { readFolder } from '../../scripts/read-folder.ts';
import type { Edition } from '../../src/offline/edition.ts';
import type { Files } from '../../src/offline/files.ts';
import { dist, root } from '../site.ts';

/** The built site as the copies are made from it. */
export async function editionOfDist(): Promise<Edition> {
  return readEdition(root, await readFolder(dist));
}

/** A folder as people have them, with spaces and letters beyond ASCII in its name. */
export class Stick {
  readonly path = join(mkdtempSync(join(tmpdir(), 'stick-')), 'Ærlig kopi نسخة');

  constructor() {
    mkdirSync(this.path);
  }

  /** Writes files into a folder of the stick, and gives its address. */
  write(folder: string, files: Files): string {
    for (const [path, content] of files) {
      const file = join(this.path, folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return this.address(folder);
  }

  /** Unpacks an archive with another program than the one that packed it. */
  unzip(name: string, archive: Uint8Array): void {
    const file = join(this.path, name);
    writeFileSync(file, archive);
    execFileSync('unzip', ['-q', file, '-d', this.path]);
    rmSync(file);
  }

  /** Makes everything on it read-only. */
  lock(): void {
    for (const entry of readdirSync(this.path, { recursive: true, encoding: 'utf8' })) chmodSync(join(this.path, entry), 0o555);
  }

  /** The address of a folder or a file on it. */
  address(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  remove(): void {
    for (const entry of readdirSync(this.path, { recursive: true, encoding: 'utf8' })) chmodSync(join(this.path, entry), 0o755);
    rmSync(dirname(this.path), { recursive: true, force: true });
  }
}

export { makeDownloads };
