import type { CollectionEntry } from 'astro:content';
import type { Plugin } from 'vite';
import { entryId } from '../content-loaders.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { markdownRenderer } from '../markdown/processor.ts';
import type { EditedSite } from './edited-site.ts';

/** Where what Astro loads finds the edited site: both run in one process, each with modules of its own. */
const place = 'site:edited';

/** What Astro asks for its collections, and for pages of MDX; the names are its own. */
const collectionsModule = 'astro:data-layer-content';
const mdxModule = 'astro:content-module-imports';

/** The code by which what Astro loads reads the site as it is at that moment, whichever edit it was loaded before. */
export const liveSite = `const current = () => globalThis[Symbol.for('${place}')].site();
export default new Proxy({}, { get: (_, key) => current()[key] });`;

/**
 * Gives Astro its pages and words from memory, as they are now. Its own way leads over a file on the disk, which takes
 * a second, and stays there.
 */
export function livePages(root: string, current: () => EditedSite, markdown: MarkdownContext): Plugin {
  Reflect.set(globalThis, Symbol.for(place), {
    site: () => current().site,
    collections: () => collectionsOf(current(), markdown),
  });
  const folder = `${root.replaceAll('\\', '/')}/content/`;
  /** Its path in the project, of a file in `content/`. */
  const pathOf = (file: string): string | undefined => {
    const path = file.replaceAll('\\', '/');
    return path.startsWith(folder) ? `content/${path.slice(folder.length)}` : undefined;
  };
  const load = `import(/* @vite-ignore */ ${JSON.stringify(folder)} + path.slice(8) + '?astroRenderContent')`;
  const own = new Map([
    [collectionsModule, `export default globalThis[Symbol.for('${place}')].collections();`],
    [mdxModule, `export default { get: (path) => () => ${load} };`],
  ]);
  return {
    name: 'site:live-pages',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (source) => (own.has(source) ? resolvedId(source) : undefined) },
    load: {
      order: 'pre',
      handler: (id) => {
        const code = own.get(id.replace('\0live:', ''));
        if (code !== undefined) return code;
        // A page whose file cannot be read is shown as it was.
        const path = id.endsWith('.mdx') ? pathOf(id) : undefined;
        return path === undefined ? undefined : current().content.pageAt(path)?.text;
      },
    },
    // What is made of content is made anew by us, all of it at once.
    hotUpdate: { order: 'pre', handler: ({ file }) => (pathOf(file) === undefined ? undefined : []) },
  };
}

function resolvedId(name: string): string {
  return `\0live:${name}`;
}

/** Whether a module is made of content, so that it has to be loaded again after an edit. */
export function isOfContent(id: string): boolean {
  return id === resolvedId(collectionsModule) || /\/content\/docs\/.*\.mdx(?:\?|$)/.test(id);
}

/** What Starlight’s schema adds to a page that says nothing of it. */
const plainPage: Omit<CollectionEntry<'docs'>['data'], 'title' | 'description'> = {
  editUrl: true,
  head: [],
  template: 'doc',
  sidebar: { hidden: false, attrs: {} },
  pagefind: true,
  draft: false,
};

/** The collections as Astro keeps them, by their names; a page is rendered when somebody looks at it. */
function collectionsOf(
  { content, site }: EditedSite,
  markdown: MarkdownContext,
): Map<string, Map<string, Record<string, unknown>>> {
  const render = markdownRenderer(markdown);
  const docs = content.pages.flatMap((page) => {
    if (!page.data) return [];
    const { title, description } = page.data;
    const id = entryId(page);
    let made: ReturnType<typeof render> | undefined;
    const rendered = {
      get html() {
        return (made ??= render(page)).html;
      },
      get metadata() {
        return { headings: (made ??= render(page)).headings, frontmatter: {} };
      },
    };
    const how = page.format === 'mdx' ? { deferredRender: true } : { rendered };
    return [[id, { id, data: { ...plainPage, title, description }, filePath: page.path, ...how }] as const];
  });
  const strings = Object.entries(site.strings).map(([id, data]) => [id, { id, data }] as const);
  return new Map([
    ['docs', new Map<string, Record<string, unknown>>(docs)],
    ['i18n', new Map<string, Record<string, unknown>>(strings)],
  ]);
}
