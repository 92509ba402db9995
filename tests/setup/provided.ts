import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/server/serve.ts';
import type { Project } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Who asks here is told where the site is that the tests look at, as soon as it is built. */
    building: string;
  }
}

/** A built site, as tests are told of it. */
export interface BuiltSite {
  /** The root of the project that the tests look at. */
  projectRoot: string;
  /** Address of its built site, without a slash at its end. */
  siteUrl: string;
}

/**
 * Serves a site when it is built, and lets the tests ask for it: those that do not look at it begin meanwhile.
 * @returns what ends the server
 */
export async function provideSite(vitest: TestProject, building: Promise<Project>): Promise<() => Promise<void>> {
  const serving = building.then(async (project) => ({
    project,
    server: await serve({ folder: project.path('dist'), port: 0 }),
  }));
  const herald = createServer((_, response) => {
    serving.then(
      ({ project, server }) => {
        const site: BuiltSite = { projectRoot: project.root, siteUrl: server.url };
        response.end(JSON.stringify(site));
      },
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => herald.once('listening', listening));
  vitest.provide('building', `http://127.0.0.1:${(herald.address() as AddressInfo).port}`);
  return async () => {
    herald.closeAllConnections();
    herald.close();
    // A build that failed was told of to the tests that asked for it.
    await serving.then(
      ({ server }) => server.close(),
      () => undefined,
    );
  };
}
