import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { cleanEnvironment, type Project } from './project.ts';

/** `npm run dev` on a project. */
export interface DevServer {
  /** Its address, without a slash at its end. */
  url: string;
  /** Milliseconds until it answered. */
  took: number;
  /** All that it has said so far. */
  said(): string;
  stop(): Promise<void>;
}

/**
 * Starts `npm run dev` on a project and waits until it answers.
 * @param path the path that the site will live under, with a slash at its beginning
 * @param args what is typed behind it
 * @throws with what it said, where it ends instead
 */
export async function startDev(project: Project, path = '', args: readonly string[] = []): Promise<DevServer> {
  const started = performance.now();
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port), ...args], {
    cwd: project.root,
    env: { ...cleanEnvironment(), ...(path ? { SITE_URL: `https://stadt.example${path}/` } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words: Buffer) => (said += String(words)));
  const ended = once(child, 'exit');
  const url = `http://localhost:${port}${path}`;
  while (
    !(await fetch(`${url}/favicon.svg`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(said);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    took: performance.now() - started,
    said: () => said,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
