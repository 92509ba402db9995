import type { AstroIntegration, ViteUserConfig } from 'astro';
import { join } from 'node:path';
import { definitionsOf } from './core/browser-script.ts';
import { brandStyles, plainBrand } from './core/brand.ts';
import type { SiteSettings } from './content/site-schema.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** A message of Rolldown's. */
type Log = { code?: string; message: string };

/** What Astro needs of the site that it is to bundle or to show. What pages are made of is handed over by file. */
export interface SiteToRender {
  /** The project's root. */
  root: string;
  settings: SiteSettings;
  /**
   * While editing: is told of a file that changed, and makes the site new.
   * @returns whether pages may have changed
   */
  onChange?(file: string): Promise<boolean>;
  /**
   * While building: is given what makes pages, which is not to be kept where it lies. Astro makes none itself.
   * @param folder holds the program
   * @param styles the style sheets of each route, as Astro looks them up
   */
  onBundle?(folder: URL, styles: RouteStyles): Promise<void>;
}

/** The style sheets of each route by the key of the route. */
export type RouteStyles = [route: string, page: { styles: unknown[] }][];

/** The modules that hold what was handed over. */
const dataModules = ['virtual:site', 'virtual:translations', 'virtual:pages'] as const;

/** All that this project adds to Astro: routes, our page instead of Starlight's, the site's data, who makes pages. */
export function siteIntegration({ root, settings, onChange, onBundle }: SiteToRender): AstroIntegration {
  const page = ownPage(root);
  let pages: ReadonlyMap<string, { styles: unknown[] }> = new Map();
  let outDir: URL;
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ addMiddleware, injectRoute, updateConfig }) => {
        for (const [pattern, file] of Object.entries(routes)) {
          injectRoute({ pattern, entrypoint: join(root, 'src/routes', file), prerender: true });
        }
        addMiddleware({ entrypoint: join(root, 'src/routes/strict-words.ts'), order: 'post' });
        updateConfig({
          vite: {
            define: definitionsOf(settings),
            plugins: [page.plugin, dataPlugin(root), brandPlugin(settings)],
            build: {
              rolldownOptions: { onLog: withoutAstroDirectives, output: { codeSplitting: { groups: [pageStyles] } } },
            },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        if (!onChange) return;
        server.watcher.on('all', async (_event, file) => {
          if (!(await onChange(file))) return;
          for (const name of dataModules) {
            const module = server.moduleGraph.getModuleById(`\0${name}`);
            if (module) server.moduleGraph.invalidateModule(module);
          }
          await refreshContent?.({});
          server.ws.send({ type: 'full-reload' });
        });
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!onBundle) return;
        setPrerenderer({
          name: 'site',
          setup: () =>
            onBundle(
              new URL('.prerender/', outDir),
              [...pages].map(([route, { styles }]) => [route, { styles }]),
            ),
          getStaticPaths: async () => [],
          render: async () => new Response(null),
        });
      },
      'astro:build:done': () => {
        if (!page.isUsed())
          throw new Error('Starlight no longer asks for its page where src/integration.ts replaces it.');
      },
    },
  };
}

/** The pages that are not Markdown, by address. */
const routes: Readonly<Record<string, string>> = {
  '/': 'index.astro',
  '/404': '404.astro',
  '/[locale]/search': 'search.astro',
  '/[locale]/print': 'print.astro',
  '/id/[kind]/[id]': 'id.astro',
  '/[locale]/[...former]': 'former.astro',
};

/**
 * Puts our page in the place of Starlight's. Replacing its parts one by one, as Starlight offers, leaves its page with
 * style sheets that we do not use, an inline script and a `data-theme`; replacing the page ships none of them.
 */
function ownPage(root: string): { plugin: VitePlugin; isUsed(): boolean } {
  let hits = 0;
  const plugin: VitePlugin = {
    name: 'site:page',
    enforce: 'pre',
    resolveId(source: string, importer: string | undefined) {
      const isStarlightPage = source.endsWith('/components/Page.astro') && importer?.includes('/@astrojs/starlight/');
      if (!isStarlightPage) return undefined;
      hits += 1;
      return join(root, 'src/components/Page.astro');
    },
  };
  return { plugin, isUsed: () => hits > 0 };
}

/**
 * The styles of all components in one sheet, so that what is loaded with one page serves the next; left alone, each
 * component would ask for a file of its own. Those of the document stay apart: pages of no language share them.
 */
const pageStyles = { name: 'page', test: /\/src\/components\/(?!Document|ChooserShell)\w+\.astro\?.*\btype=style\b/ };

/** Astro marks modules with directives of its own, of which Rolldown warns though nothing is wrong. */
function withoutAstroDirectives(
  level: 'debug' | 'info' | 'warn',
  log: Log,
  handle: (level: 'debug' | 'info' | 'warn', log: Log) => void,
): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}

/** The colours of the site's brand, beside the styles that use them. */
function brandPlugin({ brand }: SiteSettings): VitePlugin {
  const name = 'virtual:brand.css';
  return {
    name: 'site:brand',
    resolveId: (source: string) => (source === name ? `\0${name}` : undefined),
    load: (id: string) => (id === `\0${name}` ? brandStyles(brand ?? plainBrand) : undefined),
  };
}

/** Has what is bundled take over the site and its pages when it runs. */
function dataPlugin(root: string): VitePlugin {
  const code: Readonly<Record<string, string>> = {
    'virtual:site': `${importOf(root, 'siteOf', 'src/pages/site.ts')}
export default siteOf(handedData(${JSON.stringify(root)}, 'site'));`,
    'virtual:translations': `export default handedData(${JSON.stringify(root)}, 'site').translations;`,
    'virtual:pages': `export default handedData(${JSON.stringify(root)}, 'pages');`,
  };
  return {
    name: 'site:data',
    resolveId: (source: string) => (Object.hasOwn(code, source) ? `\0${source}` : undefined),
    load: (id: string) => {
      const module = code[id.slice(1)];
      return module && `${importOf(root, 'handedData', 'src/handed-data.ts')}\n${module}`;
    },
  };
}

function importOf(root: string, name: string, file: string): string {
  return `import { ${name} } from ${JSON.stringify(join(root, file))};`;
}
