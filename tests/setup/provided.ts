import type { TestProject } from 'vitest/node';
import { serve } from '../../src/server/serve.ts';
import type { Project } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The root of the project that the tests look at. */
    projectRoot: string;
    /** Address of its built site, without a slash at its end. */
    siteUrl: string;
  }
}

/** Serves a built site and tells the tests where it is. @returns what ends the server */
export async function provideSite(vitest: TestProject, project: Project): Promise<() => Promise<void>> {
  const server = await serve({ folder: project.path('dist'), port: 0 });
  vitest.provide('projectRoot', project.root);
  vitest.provide('siteUrl', server.url);
  return server.close;
}
