import type { AstroIntegration, AstroPrerenderer, ViteUserConfig } from 'astro';
import { join } from 'node:path';
import { brandStyles, plainBrand } from './core/brand.ts';
import type { MarkdownContext } from './markdown/context.ts';
import { mdxProcessor } from './markdown/processor.ts';
import type { Site } from './pages/site.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** A message of Rolldown's. */
type Log = { code?: string; message: string };

/** What Astro needs of the site that it is to build or to show. */
export interface SiteToRender {
  /** The project's root. */
  root: string;
  markdown: MarkdownContext;
  /** The site as it is now: while editing, it changes. */
  site(): Site;
  /** While editing: the code of the module that hands the site over as it is, and not as it was. */
  liveSite?: string;
  /**
   * Is given each page as it is made.
   * @param path its file in the site: `en/glossary/eqf/index.html`
   */
  onPage?(path: string, html: string): void;
  /** A page that is known already, by the same path; Astro does not make it. */
  keptPage?(path: string): string | undefined;
}

/** All that this project adds to Astro: routes, our page instead of Starlight's, the site's data, where pages go. */
export function siteIntegration({ root, markdown, site, liveSite, onPage, keptPage }: SiteToRender): AstroIntegration {
  const page = ownPage(root);
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ addMiddleware, injectRoute, updateConfig }) => {
        for (const [pattern, file] of Object.entries(routes)) {
          injectRoute({ pattern, entrypoint: join(root, 'src/routes', file), prerender: true });
        }
        addMiddleware({ entrypoint: join(root, 'src/routes/strict-words.ts'), order: 'post' });
        updateConfig({
          markdown: { processor: mdxProcessor(markdown), syntaxHighlight: false },
          vite: {
            define: { siteId: JSON.stringify(site().settings.id) },
            plugins: [page.plugin, sitePlugin(liveSite ?? siteAsData(root, site())), brandPlugin(site)],
            build: {
              rolldownOptions: { onLog: withoutAstroDirectives, output: { codeSplitting: { groups: [pageStyles] } } },
            },
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (onPage) setPrerenderer((astro) => collecting(astro, site().base, onPage, keptPage));
      },
      'astro:build:done': () => {
        if (!page.isUsed())
          throw new Error('Starlight no longer asks for its page where src/integration.ts replaces it.');
      },
    },
  };
}

/** Astro's own renderer, except that pages come to us and Astro writes none of them. */
function collecting(
  astro: AstroPrerenderer,
  base: string,
  onPage: NonNullable<SiteToRender['onPage']>,
  keptPage: SiteToRender['keptPage'],
): AstroPrerenderer {
  return {
    ...astro,
    async render(request, options) {
      if (options.routeData.type !== 'page') return astro.render(request, options);
      const address = decodeURI(new URL(request.url).pathname).slice(base.length + 1);
      const path = /^404\/?$/.test(address) ? '404.html' : `${address}index.html`;
      const kept = keptPage?.(path);
      if (kept === undefined) {
        const rendered = await astro.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        if (response.status !== 200) return rendered;
        onPage(path, await response.text());
      } else onPage(path, kept);
      // Astro writes no page that has no body.
      return new Response(null, { status: 200 });
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

/** The module of the colours of the site's brand, as it is resolved. */
export const brandModule = '\0virtual:brand.css';

/** The colours of the site's brand, beside the styles that use them. */
function brandPlugin(current: () => Site): VitePlugin {
  return {
    name: 'site:brand',
    resolveId: (source: string) => (`\0${source}` === brandModule ? brandModule : undefined),
    load: (id: string) => (id === brandModule ? brandStyles(current().settings.brand ?? plainBrand) : undefined),
  };
}

/** Hands the site to Astro's bundle. */
function sitePlugin(code: string): VitePlugin {
  const name = 'virtual:site';
  return {
    name: 'site:data',
    resolveId: (source: string) => (source === name ? `\0${name}` : undefined),
    load: (id: string) => (id === `\0${name}` ? code : undefined),
  };
}

/** The code of a module that has the site's data in it: what is found in them is found there as it is here. */
function siteAsData(root: string, site: Site): string {
  return `import { siteOf } from ${JSON.stringify(join(root, 'src/pages/site.ts'))};
export default siteOf(JSON.parse(${JSON.stringify(JSON.stringify(site))}));`;
}
