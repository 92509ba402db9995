import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from '../src/server/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, without a slash at its end. */
    siteUrl: string;
  }
}

/** The project's root. */
export const root = join(import.meta.dirname, '..');

/** The built site. */
export const dist = join(root, 'dist');

/** The environment of a build that a person starts: without this machine's SITE_URL, and without what Vitest sets for tests. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const ofTests = new Set(['SITE_URL', 'NODE_ENV', 'BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST', 'VITEST']);
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ofTests.has(name) && !name.startsWith('VITEST_')),
  );
}

/** Builds the site as `npm run build:site` does and serves it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const started = performance.now();
  await promisify(execFile)(process.execPath, ['scripts/build-site.ts'], { cwd: root, env: cleanEnvironment() });
  console.log(`built the site in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const server = await serve({ folder: dist, port: 0 });
  project.provide('siteUrl', server.url);
  return server.close;
}
