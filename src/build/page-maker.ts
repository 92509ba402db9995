import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteStyles } from '../integration.ts';
import type { Site } from '../pages/site.ts';
import type { Bundle } from './bundle.ts';

/** Makes the pages of a site, by the program that Astro has bundled. */
export interface PageMaker {
  /** Every page by its file in the site, `en/glossary/eqf/index.html`, and what Astro calls its route. */
  routes: ReadonlyMap<string, { pathname: string; route: RouteData }>;
  /** @throws when a page cannot be made */
  make(path: string): Promise<string>;
}

/** What Astro's program is when it makes pages: the part of it that is asked here. */
interface Program {
  app: ConstructorParameters<typeof StaticPaths>[0] & {
    setInternals(internals: { pagesByKeys: ReadonlyMap<string, unknown> }): void;
    setOptions(options: unknown): void;
    render(request: Request, how: { routeData: RouteData }): Promise<Response>;
  };
}

/** Starts the program of a bundle. It reads what was handed over (`src/handed-data.ts`), once in each process. */
export async function openPageMaker({ program, styles }: Bundle, { origin, base }: Site): Promise<PageMaker> {
  // As Astro itself sets it before it builds: libraries ask.
  process.env['NODE_ENV'] ??= 'production';
  const { app } = await startProgram(program, styles);
  const all = await new StaticPaths(app).getAll();
  const routes = new Map(all.map(({ pathname, route }) => [fileOf(pathname), { pathname, route }]));
  return {
    routes,
    async make(path) {
      const page = routes.get(path);
      if (!page) throw new Error(`There is no page ${path}.`);
      const address = `${base}/${page.pathname.replace(/^\/|\/$/g, '')}/`.replace(/\/+/g, '/');
      const response = await app.render(new Request(new URL(address, origin)), { routeData: page.route });
      const html = await response.text();
      // Pages of no language have the status 404, whatever they say: Astro knows the site as one of languages.
      if (html === '' || response.status >= 500) throw new Error(`${path} was not made: ${response.status} ${html}`);
      return html;
    },
  };
}

async function startProgram(folder: string, styles: RouteStyles): Promise<Program> {
  const entry = (await readdir(folder)).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (!entry) throw new Error(`Astro has left no program in ${folder}. Delete the folder, and build again.`);
  const program = (await import(pathToFileURL(join(folder, entry)).href)) as Program;
  program.app.setInternals({ pagesByKeys: new Map(styles) });
  const destination = { write: ({ level, message }: { level: string; message: string }) => tellOf(level, message) };
  program.app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return program;
}

function tellOf(level: string, message: string): void {
  if (level === 'error' || level === 'warn') console.error(message);
}

function fileOf(pathname: string): string {
  const address = pathname.replace(/^\/|\/$/g, '');
  if (address === '404') return '404.html';
  return address === '' ? 'index.html' : `${address}/index.html`;
}
