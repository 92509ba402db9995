import type { AstroIntegration, ViteUserConfig } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillPrintEdition } from './outputs/print-edition.ts';
import { textFiles } from './outputs/text-files.ts';
import type { MarkdownContext } from './markdown/context.ts';
import { readContentFiles } from './content/content-files.ts';
import { Content } from './content/content.ts';
import { markdownContext } from './markdown/markdown-context.ts';
import { toSiteData, type SiteData } from './pages/site-data.ts';
import { pagePolicy } from './server/security-policy.ts';
import { indexSite } from './search/index/build-index.ts';
import { sourceLanguage } from './site.ts';
import { outputsInDev } from './outputs/outputs-in-dev.ts';
import { siteOutputs } from './outputs/site-outputs.ts';
import { addWorker } from './outputs/worker-lists.ts';
import { writeFiles } from './build/write-files.ts';
import { siteOf } from './pages/site.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** What `astro.config.mjs` needs of this project. */
export interface PolicySite {
  integration: AstroIntegration;
  markdown: MarkdownContext;
}

/** A message of Rolldown's. */
type Log = { code?: string; message: string };

const siteModule = 'virtual:site';

/** Reads the content and gives Astro all that this project adds to it, in the order in which it happens. */
export async function policySite(root: string, { site, base }: { site: string; base: string }): Promise<PolicySite> {
  const project = { ...(await projectFacts(root)), origin: site, base };
  let content = new Content(await readContentFiles(root), { sourceLanguage });
  let current = siteOf(toSiteData(content, project));
  const reload = async (): Promise<void> => {
    content = new Content(await readContentFiles(root), { sourceLanguage });
    current = siteOf(toSiteData(content, project));
  };
  const markdown = markdownContext(() => content, base, sourceLanguage);

  const integration: AstroIntegration = {
    name: 'integration-policy',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        for (const [pattern, file] of Object.entries(routes)) {
          injectRoute({ pattern, entrypoint: join(root, 'src/routes', file), prerender: true });
        }
        updateConfig({
          vite: {
            plugins: [
              ownPage(root),
              sitePlugin(root, () => toSiteData(content, project)),
              outputsInDev(() => current, siteOutputs),
            ],
            build: { rolldownOptions: { onLog: withoutAstroDirectives } },
          },
        });
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        server.watcher.on('all', async (_event, file) => {
          if (!file.startsWith(join(root, 'content'))) return;
          try {
            await reload();
          } catch (error) {
            server.config.logger.error(`${String(error)}\nRun npm run check to see where.`);
            return;
          }
          const module = server.moduleGraph.getModuleById(`\0${siteModule}`);
          if (module) server.moduleGraph.invalidateModule(module);
          await refreshContent?.({});
          server.ws.send({ type: 'full-reload' });
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFiles(folder, await siteOutputs(current));
        await indexSite(folder);
        for (const { tag } of content.languages) await writePrintEdition(folder, base, tag);
        await Promise.all(
          textFiles(content, markdown, { site, base }).map((file) => writeFile(join(folder, file.path), file.content)),
        );
        // Last: the build is named after all that it consists of.
        await addWorker(folder, { base, locales: content.languages.map(({ tag }) => tag) });
      },
    },
  };
  return { integration, markdown };
}

/** The pages that are not Markdown, by address. */
const routes: Readonly<Record<string, string>> = {
  '/': 'index.astro',
  '/404': '404.astro',
  '/[locale]/search': 'search.astro',
  '/[locale]/print': 'print.astro',
  '/id/[kind]/[id]': 'id.astro',
};

async function writePrintEdition(folder: string, base: string, locale: string): Promise<void> {
  const fileOf = (slug: string): string => join(folder, locale, slug, 'index.html');
  const filled = await fillPrintEdition(
    await readFile(fileOf('print'), 'utf8'),
    (slug) => readFile(fileOf(slug), 'utf8'),
    (slug) => `${base}/${locale}/${slug ? `${slug}/` : ''}`,
  );
  await writeFile(fileOf('print'), filled);
}

async function projectFacts(
  root: string,
): Promise<{ repository: string; version: string; contentSecurityPolicy: string }> {
  const [manifest, headers] = await Promise.all(
    ['package.json', 'public/_headers'].map((file) => readFile(join(root, file), 'utf8')),
  );
  const { repository, version } = JSON.parse(manifest ?? '') as { repository: string; version: string };
  return { repository: repository.replace(/\/$/, ''), version, contentSecurityPolicy: pagePolicy(headers ?? '') };
}

/**
 * Puts our page in the place of Starlight's. Replacing its parts one by one, as Starlight offers, leaves its page with
 * style sheets that we do not use, an inline script and a `data-theme`; replacing the page ships none of them.
 */
function ownPage(root: string): VitePlugin {
  return {
    name: 'integration-policy:page',
    enforce: 'pre',
    resolveId(source: string, importer: string | undefined) {
      const isStarlightPage = source.endsWith('/components/Page.astro') && importer?.includes('/@astrojs/starlight/');
      return isStarlightPage ? join(root, 'src/components/Page.astro') : undefined;
    },
  };
}

/** Astro marks modules with directives of its own, of which Rolldown warns though nothing is wrong. */
function withoutAstroDirectives(
  level: 'debug' | 'info' | 'warn',
  log: Log,
  handle: (level: 'debug' | 'info' | 'warn', log: Log) => void,
): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}

/** Hands the site to Astro's bundle: what is found in its data is found there as it is here. */
function sitePlugin(root: string, current: () => SiteData): VitePlugin {
  return {
    name: 'integration-policy:site',
    resolveId: (source: string) => (source === siteModule ? `\0${siteModule}` : undefined),
    load: (id: string) =>
      id === `\0${siteModule}`
        ? `import { siteOf } from ${JSON.stringify(join(root, 'src/pages/site.ts'))};
export default siteOf(JSON.parse(${JSON.stringify(JSON.stringify(current()))}));`
        : undefined,
  };
}
