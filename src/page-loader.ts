import type { Loader } from 'astro/loaders';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RenderedMarkdown } from './markdown/processor.ts';

/** A page as it is handed to Astro: its HTML where it is Markdown; pages of MDX are rendered by Astro itself. */
export interface HandedPage extends Partial<RenderedMarkdown> {
  locale: string;
  slug: string;
  /** Its file, relative to the project's root. */
  path: string;
  title: string;
  description: string;
}

/** The file of the pages in Astro's cache folder. */
export const handedPagesFile = 'pages.json';

/**
 * Fills the collection of pages with what has been rendered before Astro began. It is handed over by file, since what
 * Astro loads stands in a world of its own. Where nothing is handed over (`astro sync`), there are no pages.
 */
export function pageLoader(): Loader {
  return {
    name: 'pages',
    load: async ({ config, store, parseData }) => {
      store.clear();
      const file = new URL(handedPagesFile, config.cacheDir);
      if (!existsSync(file)) return;
      const pages = JSON.parse(await readFile(file, 'utf8')) as HandedPage[];
      for (const { locale, slug, path, title, description, html, headings = [] } of pages) {
        const id = slug ? `${locale}/${slug}` : locale;
        const data = await parseData({ id, data: { title, description }, filePath: path });
        const rendering =
          html === undefined
            ? { deferredRender: true }
            : { rendered: { html, metadata: { headings, frontmatter: {} } } };
        store.set({ id, data, body: '', filePath: path, ...rendering });
      }
    },
  };
}
