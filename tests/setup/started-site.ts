import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './dev-server.ts';
import { cleanEnvironment, type Project } from './project.ts';

/** `npm start` on a project. */
export interface StartedSite {
  /** Where it serves, with a slash at the end. */
  url: string;
  /** All that it has said on standard error, where it tells how it gets on. */
  said(): string;
  stop(): Promise<void>;
}

/**
 * Types `npm start` in a project and waits until the site is built and served.
 * @throws with what it said, where it ends instead
 */
export async function startSite(project: Project, environment: Record<string, string>): Promise<StartedSite> {
  const child = spawn(process.execPath, ['scripts/start.ts', '--port', String(await freePort())], {
    cwd: project.root,
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (words: Buffer) => (said += String(words)));
  const [shown] = (await Promise.race([once(child.stdout, 'data'), ended])) as [unknown];
  const url = /http:\S+/.exec(String(shown))?.[0];
  if (url === undefined) throw new Error(said);
  return {
    url,
    said: () => said,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
