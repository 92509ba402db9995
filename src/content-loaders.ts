import type { Loader } from 'astro/loaders';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Strings } from './content/schemas.ts';
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

/** What has been read and rendered before Astro begins. */
export interface HandedContent {
  pages: readonly HandedPage[];
  /** Interface words by language. */
  strings: Readonly<Record<string, Strings>>;
}

/** The file in Astro's cache folder by which it is handed over: what Astro loads stands in a world of its own. */
export const handedContentFile = 'content.json';

/** The name of a page in Astro's collection. */
export function entryId({ locale, slug }: Pick<HandedPage, 'locale' | 'slug'>): string {
  return slug ? `${locale}/${slug}` : locale;
}

/** Fills the collection of pages with those that are handed over; there are none in `astro sync`, nor while editing. */
export function pageLoader(): Loader {
  return {
    name: 'pages',
    load: async ({ config, store, parseData }) => {
      store.clear();
      for (const page of (await readHanded(config.cacheDir)).pages) {
        const { path, title, description, html, headings = [] } = page;
        const id = entryId(page);
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

/** Fills the collection of interface words, in the same way. */
export function stringsLoader(): Loader {
  return {
    name: 'strings',
    load: async ({ config, store, parseData }) => {
      store.clear();
      for (const [id, strings] of Object.entries((await readHanded(config.cacheDir)).strings)) {
        store.set({ id, data: await parseData({ id, data: strings }) });
      }
    },
  };
}

async function readHanded(cacheDir: URL): Promise<HandedContent> {
  const file = new URL(handedContentFile, cacheDir);
  if (!existsSync(file)) return { pages: [], strings: {} };
  return JSON.parse(await readFile(file, 'utf8')) as HandedContent;
}
