import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { engineParts } from '../../scripts/bench/engine-parts.ts';
import { scratchFolder } from './scratch-folder.ts';

/** The project's root. */
export const root = join(import.meta.dirname, '..', '..');

/** The published content. */
export const publishedContent = join(root, 'content');

/** The content of the small site, a second record that is made up: most tests that build anything build it. */
export const smallContent = join(root, 'tests/site/content');

/** What a command that ended left behind. */
export interface Outcome {
  code: number;
  /** All that it said on standard error, where commands tell how they get on. */
  said: string;
}

/**
 * The environment of a build that a person starts: without this machine's SITE_URL, and without what Vitest sets for
 * tests.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const ofTests = new Set(['SITE_URL', 'NODE_ENV', 'BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST', 'VITEST']);
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ofTests.has(name) && !name.startsWith('VITEST_')),
  );
}

/** The engine with some content in a folder of its own: what is built of it stays there. */
export class Project {
  readonly root: string;

  constructor(folder: string) {
    this.root = folder;
  }

  /** Lays out a project in place of what was in the folder. */
  static layOut(folder: string, content: string): Project {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const part of engineParts) cpSync(join(root, part), join(folder, part), { recursive: true });
    cpSync(content, join(folder, 'content'), { recursive: true });
    return new Project(folder);
  }

  /**
   * Lays out a project somewhere else on the machine, where a test may break things.
   * @param name part of the folder's name; spaces and letters beyond ASCII are worth trying
   */
  static elsewhere(name: string, content: string): Project {
    const project = Project.layOut(scratchFolder(name), content);
    symlinkSync(join(root, 'node_modules'), project.path('node_modules'), 'junction');
    return project;
  }

  /**
   * Copies a project that is built, with its site and what its build kept for the next one, for a test that is not
   * about a first build.
   */
  static copyOf(built: string, name: string): Project {
    const project = new Project(scratchFolder(name));
    // Where a build ran inside the project's own folder, tools have left notes of theirs in a node_modules there.
    cpSync(built, project.root, { recursive: true, filter: (path) => path !== join(built, 'node_modules') });
    symlinkSync(join(root, 'node_modules'), project.path('node_modules'), 'junction');
    return project;
  }

  /** A path in the project. */
  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  /** Builds the site, and gives the exit code and what was said. */
  build(environment: Record<string, string> = {}): Promise<Outcome> {
    return this.#run('scripts/build-site.ts', environment);
  }

  /** Makes the downloads of the site that is built. */
  buildDownloads(environment: Record<string, string> = {}, ...flags: string[]): Promise<Outcome> {
    return this.#run('scripts/build-downloads.ts', environment, flags);
  }

  /** Builds the site and its downloads. */
  buildAll(environment: Record<string, string> = {}, ...flags: string[]): Promise<Outcome> {
    return this.#run('scripts/build.ts', environment, flags);
  }

  /** Starts a build and leaves it running. It sends the name of each stage when that is done. */
  startBuild(): ChildProcess {
    return spawn(process.execPath, ['scripts/build-site.ts'], {
      cwd: this.root,
      env: cleanEnvironment(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  async #run(script: string, environment: Record<string, string>, flags: string[] = []): Promise<Outcome> {
    try {
      const { stderr } = await promisify(execFile)(process.execPath, [script, ...flags], {
        cwd: this.root,
        env: { ...cleanEnvironment(), ...environment },
      });
      return { code: 0, said: stderr };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, said: stderr };
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
