import type { Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { handedData } from './handed-data.ts';

/**
 * Tells Astro which pages there are, and nothing of what they say: routes are all that Starlight makes of them. What is
 * written stays out of the bundle, which then serves until a page comes or goes.
 */
export function pageLoader(): Loader {
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
