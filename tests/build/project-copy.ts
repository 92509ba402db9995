import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cleanEnvironment, root } from '../site.ts';

/** What a build needs of the project; all else is left behind. */
const parts = [
  '.npmrc',
  'astro.config.mjs',
  'content',
  'content.config.ts',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** A copy of the project in a folder of its own, where a test may break things. */
export class ProjectCopy {
  readonly root: string;

  /** @param name part of the folder's name; spaces and letters beyond ASCII are worth trying */
  constructor(name: string) {
    this.root = mkdtempSync(join(tmpdir(), `${name}-`));
    for (const part of parts) cpSync(join(root, part), join(this.root, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.root, 'node_modules'), 'junction');
  }

  /** A path in the copy. */
  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  /** Builds the site, and gives the exit code and what was said. */
  async build(environment: Record<string, string> = {}): Promise<{ code: number; said: string }> {
    try {
      const { stderr } = await promisify(execFile)(process.execPath, ['scripts/build-site.ts'], {
        cwd: this.root,
        env: this.#environment(environment),
      });
      return { code: 0, said: stderr };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, said: stderr };
    }
  }

  /** Starts a build and leaves it running. */
  startBuild(): ChildProcess {
    return spawn(process.execPath, ['scripts/build-site.ts'], {
      cwd: this.root,
      env: this.#environment({}),
      stdio: 'ignore',
    });
  }

  #environment(own: Record<string, string>): NodeJS.ProcessEnv {
    return { ...cleanEnvironment(), ...own };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/**
 * Checksums of all files of a folder by path; two folders with the same are equal to the byte.
 * @param ofPage takes out of a page's HTML what is not to be compared
 */
export function fingerprintsOf(
  folder: string,
  ofPage: (html: string) => string = (html) => html,
): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contentOf = (file: string): string | Buffer =>
    file.endsWith('.html') ? ofPage(readFileSync(file, 'utf8')) : readFileSync(file);
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), createHash('sha256').update(contentOf(file)).digest('hex')]),
  );
}
