import type { RouteData } from 'astro';
import type { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RememberLater } from '../core/remember.ts';
import type { RouteStyles } from '../integration.ts';
import type { Site } from '../pages/site.ts';
import type { Bundle } from './bundle.ts';

/** Makes the pages of a site, by the program that Astro has bundled. */
export interface PageMaker {
  /** Every page by its file in the site: `en/glossary/eqf/index.html`. */
  paths: readonly string[];
  /** @throws when a page cannot be made */
  make(path: string): Promise<string>;
}

/** A page as Astro lists it. */
interface ListedPage {
  /** Its file in the site. */
  path: string;
  /** Its address, as Astro calls it. */
  pathname: string;
  /** The place of its route among those of the program. */
  route: number;
}

/** What Astro's program is when it makes pages: the part of it that is asked here. */
interface Program {
  app: ConstructorParameters<typeof StaticPaths>[0] & {
    setInternals(internals: { pagesByKeys: ReadonlyMap<string, unknown> }): void;
    setOptions(options: unknown): void;
    render(request: Request, how: { routeData: RouteData }): Promise<Response>;
  };
}

/**
 * Makes a maker of the pages of a site. Its program starts with the first page that it makes; it reads what was handed
 * over (`src/handed-data.ts`), once in each process.
 * @param remember gives the list of pages, while nothing is known anew of the site
 */
export async function openPageMaker(
  { program, styles }: Bundle,
  { origin, base }: Site,
  remember: RememberLater,
): Promise<PageMaker> {
  let started: Promise<Program> | undefined;
  const start = (): Promise<Program> => (started ??= startProgram(program, styles));
  const list = await remember('list of pages', '', async () => JSON.stringify(await listPages(await start())));
  const pages = new Map((JSON.parse(list) as ListedPage[]).map((page) => [page.path, page]));
  return {
    paths: [...pages.keys()],
    async make(path) {
      const page = pages.get(path);
      if (!page) throw new Error(`There is no page ${path}.`);
      const { app } = await start();
      const { routeData } = app.manifest.routes[page.route] ?? {};
      if (!routeData) throw new Error(`Astro has no route of ${path}.`);
      const address = `${base}/${page.pathname.replace(/^\/|\/$/g, '')}/`.replace(/\/+/g, '/');
      const response = await app.render(new Request(new URL(address, origin)), { routeData });
      const html = await response.text();
      // Pages of no language have the status 404, whatever they say: Astro knows the site as one of languages.
      if (html === '' || response.status >= 500) throw new Error(`${path} was not made: ${response.status} ${html}`);
      return html;
    },
  };
}

async function listPages({ app }: Program): Promise<ListedPage[]> {
  // Late: it brings much of Astro with it, and most builds know the list.
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  return (await new StaticPaths(app).getAll()).map(({ pathname, route }) => ({
    path: fileOf(pathname),
    pathname,
    route: routes.indexOf(route),
  }));
}

async function startProgram(folder: string, styles: RouteStyles): Promise<Program> {
  // As Astro itself sets it before it builds: libraries ask.
  process.env['NODE_ENV'] ??= 'production';
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
