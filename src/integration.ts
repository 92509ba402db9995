import type { AstroIntegration, ViteUserConfig } from 'astro';
import { join } from 'node:path';
import { definitionsOf } from './core/browser-script.ts';
import type { Listening } from './browser/listen/listening.ts';
import { brandOf, brandStyles } from './core/brand.ts';
import { pageComponents } from './content/components.ts';
import type { SiteSettings } from './content/site-schema.ts';
import { placedStyleSheet } from './pages/shown-page.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** A message of Rolldown's. */
type Log = { code?: string; message: string };

/** What Astro needs of the site that it is to bundle or to show. What pages are made of is handed over by file. */
export interface SiteToRender {
  /** The project's root. */
  root: string;
  /** What the site is: while editing, it changes. */
  settings(): SiteSettings;
  /** What reading aloud knows of its languages: while editing, it changes. */
  listening(): Listening;
  /** While editing: the code of the modules that hand over the site and its pages as they are, and not as they were. */
  liveModules?: Readonly<Record<DataModule, string>>;
  /**
   * While building: is given what makes pages, which is not to be kept where it lies. Astro makes none itself.
   * @param folder holds the program
   * @param styles the style sheets of each route, as Astro looks them up
   */
  onBundle?(folder: URL, styles: RouteStyles): Promise<void>;
}

/** The style sheets of each route by the key of the route. */
export type RouteStyles = [route: string, page: { styles: unknown[] }][];

/** The modules that hold what pages are made of. */
export type DataModule = 'virtual:site' | 'virtual:translations' | 'virtual:pages';

/** All that this project adds to Astro: routes, our page instead of Starlight's, the site's data, who makes pages. */
export function siteIntegration({ root, settings, listening, liveModules, onBundle }: SiteToRender): AstroIntegration {
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
            define: definitionsOf(settings()),
            plugins: [
              page.plugin,
              dataPlugin(liveModules ?? handedModules(root)),
              brandPlugin(settings),
              listeningPlugin(listening),
            ],
            build: {
              rolldownOptions: {
                onLog: withoutAstroDirectives,
                output: { codeSplitting: { groups: [placedStyles, pageStyles, sharedParts, searchParts] } },
              },
            },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
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
const pageStyles = stylesOf('page', String.raw`(?!Document|ChooserShell)\w+`);

/** The styles of what only pages with drawings and lists show: the front page, and those that place components. */
const placedStyles = stylesOf(
  placedStyleSheet,
  `(?:${[...Object.keys(pageComponents), 'HomeHero', 'MeasureNumber', 'Ways'].join('|')})`,
);

function stylesOf(name: string, components: string): { name: string; test: RegExp } {
  return { name, test: new RegExp(String.raw`/src/components/${components}\.astro\?.*\btype=style\b`) };
}

/**
 * The small parts that several of the browser's scripts share, in one file: hosts compress none that is as small as
 * each of them, and each would be asked for on its own.
 */
const sharedParts = {
  name: 'shared',
  test: /\/src\/(?:core\/fill\.ts|browser\/(?:floating-box\.css\?inline|search\/(?:elements|left-marks)\.ts))$/,
};

/**
 * What a search shows, in its dialog and in its page, in one file: with what finds, that is no more than a browser asks
 * a plain server for at once.
 */
const searchParts = { name: 'search', test: /\/src\/browser\/search\/(?:dialog|search-page)\.ts$/ };

/** Astro marks modules with directives of its own, of which Rolldown warns though nothing is wrong. */
function withoutAstroDirectives(
  level: 'debug' | 'info' | 'warn',
  log: Log,
  handle: (level: 'debug' | 'info' | 'warn', log: Log) => void,
): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}

/** The module of the colours of the site's brand, as it is resolved. */
export const brandModule = '\0virtual:brand.css';

/** The colours of the site's brand, beside the styles that use them. */
function brandPlugin(settings: () => SiteSettings): VitePlugin {
  return {
    name: 'site:brand',
    resolveId: (source: string) => (`\0${source}` === brandModule ? brandModule : undefined),
    load: (id: string) => (id === brandModule ? brandStyles(brandOf(settings())) : undefined),
  };
}

/** The module of what reading aloud knows, as it is resolved. */
export const listeningModule = '\0virtual:listening';

/** The words and voices of reading aloud, in the script that is loaded for it. */
function listeningPlugin(listening: () => Listening): VitePlugin {
  return {
    name: 'site:listening',
    resolveId: (source: string) => (`\0${source}` === listeningModule ? listeningModule : undefined),
    load: (id: string) => (id === listeningModule ? `export default ${JSON.stringify(listening())};` : undefined),
  };
}

function dataPlugin(modules: Readonly<Record<string, string>>): VitePlugin {
  return {
    name: 'site:data',
    resolveId: (source: string) => (Object.hasOwn(modules, source) ? `\0${source}` : undefined),
    load: (id: string) => modules[id.slice(1)],
  };
}

/** Has what is bundled take over the site and its pages when it runs. */
function handedModules(root: string): Readonly<Record<DataModule, string>> {
  const site = importOf(root, 'siteOf', 'src/pages/site.ts');
  const handed = importOf(root, 'handedData', 'src/handed-data.ts');
  const place = JSON.stringify(root);
  return {
    'virtual:site': `${site}\n${handed}\nexport default siteOf(handedData(${place}, 'site'));`,
    'virtual:translations': `${handed}\nexport default handedData(${place}, 'site').translations;`,
    'virtual:pages': `${handed}\nexport default handedData(${place}, 'pages');`,
  };
}

function importOf(root: string, name: string, file: string): string {
  return `import { ${name} } from ${JSON.stringify(join(root, file))};`;
}
