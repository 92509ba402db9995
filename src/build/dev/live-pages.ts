import type { CollectionEntry } from 'astro:content';
import type { Plugin } from 'vite';
import type { DataModule } from '../../integration.ts';
import type { MarkdownContext } from '../../markdown/context.ts';
import { markdownRenderer } from '../../markdown/processor.ts';
import type { ShownPage } from '../../pages/shown-page.ts';
import type { EditedSite } from './edited-site.ts';

/** Where what Astro loads finds the edited site: both run in one process, each with modules of its own. */
const place = 'site:edited';

/** What Astro asks for its collections; the name is its own. */
const collectionsModule = 'astro:data-layer-content';

const live = (part: string): string =>
  `export default new Proxy({}, { get: (_, key) => globalThis[Symbol.for('${place}')].${part}(key) });`;

/** The code by which what Astro loads reads the site as it is at that moment, however long ago it was loaded. */
export const liveModules: Readonly<Record<DataModule, string>> = {
  'virtual:site': live('site'),
  'virtual:translations': live('translations'),
  'virtual:pages': live('page'),
};

/** The module that is to be loaded anew after an edit: which pages there are, and the words of the interface. */
export const editedModule = `\0live:${collectionsModule}`;

/**
 * Gives Astro its pages and words from memory, as they are now. Its own way leads over a file on the disk, which takes
 * a second, and stays there.
 */
export function livePages(current: () => EditedSite, markdown: MarkdownContext): Plugin {
  const render = markdownRenderer(markdown);
  const rendered = new WeakMap<EditedSite, Map<string, ShownPage | undefined>>();
  /** A page is rendered when somebody looks at it, once after each edit. */
  const shownPage = (address: string): ShownPage | undefined => {
    const edited = current();
    const shown = rendered.get(edited) ?? new Map<string, ShownPage | undefined>();
    rendered.set(edited, shown);
    if (!shown.has(address)) {
      const [locale = '', ...parts] = address.split('/');
      const page = edited.content.page(locale, parts.join('/'));
      shown.set(address, page?.data && { path: page.path, ...render(page) });
    }
    return shown.get(address);
  };
  Reflect.set(globalThis, Symbol.for(place), {
    site: (key: string) => Reflect.get(current().site, key) as unknown,
    translations: (locale: string) => current().site.translations[locale],
    page: shownPage,
    collections: () => collectionsOf(current()),
  });
  return {
    name: 'site:live-pages',
    enforce: 'pre',
    // Before Astro's own.
    resolveId: { order: 'pre', handler: (source) => (source === collectionsModule ? editedModule : undefined) },
    load: (id) =>
      id === editedModule ? `export default globalThis[Symbol.for('${place}')].collections();` : undefined,
  };
}

/** What Starlight’s schema adds to a page that says nothing of it. */
const plainPage: CollectionEntry<'docs'>['data'] = {
  title: '',
  editUrl: true,
  head: [],
  template: 'doc',
  sidebar: { hidden: false, attrs: {} },
  pagefind: true,
  draft: false,
};

/** All that Astro is told of content, in its collections: when it changes, they have to be loaded anew. */
export function toldOfContent({ content, site }: EditedSite): unknown {
  return [content.pages.map(({ path, data }) => data && path), site.strings];
}

/** The collections as Astro keeps them, by their names. Of a page, it is told no words, as in a build. */
function collectionsOf({ content, site }: EditedSite): Map<string, Map<string, Record<string, unknown>>> {
  const docs = content.pages
    .filter(({ data }) => data)
    .map(({ locale, slug, path }): [string, Record<string, unknown>] => {
      const id = slug ? `${locale}/${slug}` : locale;
      const rendered = { html: '', metadata: { headings: [] } };
      return [id, { id, data: { ...plainPage, title: id }, filePath: path, rendered }];
    });
  const strings = Object.entries(site.strings).map(([id, data]) => [id, { id, data }] as const);
  return new Map([
    ['docs', new Map(docs)],
    ['i18n', new Map<string, Record<string, unknown>>(strings)],
  ]);
}
