import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readEdition } from '../../src/copies/make-downloads.ts';
import { readFolder } from '../../src/core/read-folder.ts';
import type { Edition } from '../../src/copies/edition.ts';
import { dist } from '../setup/built-site.ts';
import { root } from '../setup/project.ts';

/** The built site as copies are made from it. */
export async function editionOfDist(): Promise<Edition> {
  return readEdition(root, await readFolder(dist));
}

/** A USB stick as people have them: its name has spaces and letters beyond ASCII. */
export class Stick {
  readonly #parent = mkdtempSync(join(tmpdir(), 'stick-'));
  readonly path = join(this.#parent, 'Ærlig kopi نسخة');

  constructor() {
    mkdirSync(this.path);
  }

  /** Puts a file on it and gives the file's address. */
  put(name: string, content: Uint8Array): string {
    writeFileSync(join(this.path, name), content);
    return this.address(name);
  }

  /** Unpacks an archive with another program than the one that packed it, and makes what comes out of it read-only. */
  unzip(archive: Uint8Array): void {
    const file = join(this.#parent, 'archive.zip');
    writeFileSync(file, archive);
    execFileSync('unzip', ['-q', '-o', file, '-d', this.path]);
    this.#change(0o555);
  }

  /** The address of a folder or a file on it. */
  address(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  remove(): void {
    this.#change(0o755);
    rmSync(this.#parent, { recursive: true, force: true });
  }

  #change(mode: number): void {
    for (const entry of readdirSync(this.path, { recursive: true, encoding: 'utf8' }))
      chmodSync(join(this.path, entry), mode);
  }
}
