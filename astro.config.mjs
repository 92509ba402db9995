import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { sitemapOptions } from './src/outputs/sitemap.ts';
import { policySite } from './src/integration.ts';
import { markdownProcessor } from './src/markdown/processor.ts';
import { languages, movedPages, redirects, siteAddress, sourceLanguage } from './src/site.ts';

const { site, base } = siteAddress(process.env.SITE_URL);
const policy = await policySite(import.meta.dirname, { site, base });

export default defineConfig({
  site,
  base: base || '/',
  srcDir: '.',
  trailingSlash: 'always',
  prefetch: false,
  redirects: redirects(movedPages),
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: { processor: markdownProcessor(policy.markdown), syntaxHighlight: false },
  integrations: [
    policy.integration,
    starlight({
      title: 'White Paper 17',
      locales: Object.fromEntries(
        languages.map(({ tag, name, direction }) => [tag, { label: name, lang: tag, dir: direction }]),
      ),
      defaultLocale: sourceLanguage,
      sidebar: [],
      pagefind: false,
      expressiveCode: false,
      disable404Route: true,
      markdown: { headingLinks: false },
    }),
    mdx(),
    sitemap(sitemapOptions),
  ],
});
