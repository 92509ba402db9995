import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { readSettings } from './src/build/settings.ts';

const { settings, languages } = await readSettings(import.meta.dirname);

/**
 * What depends on content, and where the site lives, src/build/ adds to this. Without `defineConfig`, which only types
 * it, and brings what optimizes drawings: a tenth of all modules of a build.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  srcDir: '.',
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    starlight({
      title: settings.id,
      locales: Object.fromEntries(
        languages.map(({ tag, name, direction }) => [tag, { label: name, lang: tag, dir: direction }]),
      ),
      defaultLocale: settings.source,
      sidebar: [],
      pagefind: false,
      expressiveCode: false,
      disable404Route: true,
      markdown: { headingLinks: false },
    }),
    mdx(),
    // Starlight would bring one; ours is an output (src/outputs/sitemap.ts), which knows each page's twins.
    { name: '@astrojs/sitemap', hooks: {} },
  ],
};
