import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Files } from '../../src/core/files.ts';
import { scratchFolder } from '../setup/scratch-folder.ts';

/** A USB stick as people have them: its name has spaces and letters beyond ASCII. */
export class Stick {
  readonly #parent = scratchFolder('stick');
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
  unzip(archive: string): void {
    execFileSync('unzip', ['-q', '-o', archive, '-d', this.path]);
    this.#change(0o555);
  }

  /** All files of a folder on it, by their paths from that folder. */
  files(folder: string): Files {
    const paths = readdirSync(join(this.path, folder), { recursive: true, encoding: 'utf8' });
    return new Map(
      paths
        .filter((path) => statSync(join(this.path, folder, path)).isFile())
        .map((path) => [path, readFileSync(join(this.path, folder, path))]),
    );
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
