import type { Loader } from 'astro/loaders';
import type { SchemaContext } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro/content/config';
import { fileURLToPath } from 'node:url';
import { handedData } from './handed-data.ts';

// Starlight makes its schema anew for each page that asks; one serves them all.
const makeSchema = docsSchema();
let pageSchema: ReturnType<typeof makeSchema> | undefined;
const schema = (context: SchemaContext) => (pageSchema ??= makeSchema(context));

/** What Starlight has Astro keep: which pages there are, and the words of the interface. */
export const collections = {
  docs: defineCollection({ loader: pageLoader(), schema }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};

/**
 * Tells Astro which pages there are, and nothing of what they say: routes are all that Starlight makes of them. What is
 * written stays out of the bundle, which then serves until a page comes or goes.
 */
function pageLoader(): Loader {
  return {
    name: 'pages',
    load: async ({ config, store, parseData }) => {
      store.clear();
      for (const [address, { path }] of Object.entries(handedData(fileURLToPath(config.root), 'pages') ?? {})) {
        const id = address.replace(/\/$/, '');
        const data = await parseData({ id, data: { title: id }, filePath: path });
        store.set({ id, data, body: '', filePath: path, rendered: { html: '', metadata: { headings: [] } } });
      }
    },
  };
}
