import type { ContentFile } from '../model/content-files.ts';
import { conceptSlug } from '../model/concepts.ts';
import { headingsOf } from '../model/headings.ts';
import { addressOf, type Page } from '../model/page.ts';
import { keysOf, type DataFile } from './data-file.ts';
import { languagesFile, sourcesFile, stringsFile } from './known-files.ts';
import { nodesOf } from './nodes.ts';

/** What the rules must know of the site beyond its content. */
export interface SiteFacts {
  /** The language that pages are written in first. */
  sourceLanguage: string;
  /** Slugs of the pages that may be MDX; every page may where this is not known. */
  mdxPages?: readonly string[];
  /** The components that MDX may import, as `@components/` names them, without `.astro`. */
  components?: readonly string[];
  /** The site's own address, which links in it leave out. */
  address?: string;
}

/** What a check is made with. */
export interface CheckOptions {
  site: SiteFacts;
  /** The day of the check, `yyyy-mm-dd`. */
  today: string;
  /** By path, the day of the last commit that changed the file, where git knows it. */
  lastCommitted?: ReadonlyMap<string, string>;
  /** Files that an earlier run could not read in time; they are not tried again. */
  stopped?: readonly string[];
}

/** All content as the rules see it: what could be read of it, however broken. */
export class CheckedContent {
  readonly site: SiteFacts;
  readonly today: string;
  readonly lastCommitted: ReadonlyMap<string, string>;
  /** Every file there is, read or not. */
  readonly paths: ReadonlySet<string>;
  readonly pages: readonly Page[];
  readonly data: readonly DataFile[];
  /** Files that take too long to read, or are nested too deeply. */
  readonly unreadable: ReadonlySet<string>;
  /** The tags of the site's languages; `undefined` where the list of languages cannot be read. */
  readonly locales: readonly string[] | undefined;
  /** The ids in `sources.yaml`; `undefined` where it cannot be read. */
  readonly sourceIds: ReadonlySet<string> | undefined;
  /** The concepts there are: those with a page in the source language. */
  readonly concepts: ReadonlySet<string>;
  readonly #pageByPath: ReadonlyMap<string, Page>;
  readonly #pathByAddress: ReadonlyMap<string, string>;
  readonly #anchors = new Map<Page, readonly string[]>();

  constructor(
    files: readonly ContentFile[],
    pages: readonly Page[],
    data: readonly DataFile[],
    unreadable: ReadonlySet<string>,
    { site, today, lastCommitted = new Map() }: CheckOptions,
  ) {
    this.site = site;
    this.today = today;
    this.lastCommitted = lastCommitted;
    this.paths = new Set(files.map(({ path }) => path));
    this.pages = pages;
    this.data = data;
    this.unreadable = unreadable;
    const languages = this.valueOf(languagesFile);
    this.locales = Array.isArray(languages) ? languages.map((language: { tag?: unknown } | null) => String(language?.tag)) : undefined;
    const sources = this.valueOf(sourcesFile);
    this.sourceIds = sources === undefined ? undefined : new Set(keysOf(sources));
    this.#pageByPath = new Map(pages.map((page) => [page.path, page]));
    this.#pathByAddress = new Map(
      [...this.paths].flatMap((path) => {
        const address = addressOf(path);
        return address ? [[`${address.locale}/${address.slug}`, path] as const] : [];
      }),
    );
    this.concepts = new Set(this.slugsOf(site.sourceLanguage).flatMap((slug) => conceptSlug(slug) ?? []));
  }

  /** A file of data, where it exists and could be read. */
  dataFile(path: string): DataFile | undefined {
    return this.data.find((file) => file.path === path);
  }

  /** What stands in a file of data; `undefined` where it cannot be read. */
  valueOf(path: string): unknown {
    return this.dataFile(path)?.value;
  }

  /** The keys of a language's interface words; `undefined` where they cannot be read. */
  stringKeys(locale: string): ReadonlySet<string> | undefined {
    const strings = this.valueOf(stringsFile(locale));
    return strings === undefined ? undefined : new Set(keysOf(strings));
  }

  pageAt(path: string): Page | undefined {
    return this.#pageByPath.get(path);
  }

  /** The file of a page, read or not. */
  pathOf(locale: string, slug: string): string | undefined {
    return this.#pathByAddress.get(`${locale}/${slug}`);
  }

  /** The slugs of a language's pages, read or not. */
  slugsOf(locale: string): string[] {
    return [...this.#pathByAddress.keys()].flatMap((address) =>
      address.startsWith(`${locale}/`) ? [address.slice(locale.length + 1)] : [],
    );
  }

  /**
   * The anchors of a page: of its headings, and the `id` of a component. A translation has those of the page that it is
   * translated from. `undefined` where the page cannot be read.
   */
  anchorsOf(path: string): readonly string[] | undefined {
    const address = addressOf(path);
    const source = address && this.pathOf(this.site.sourceLanguage, address.slug);
    const page = (source && this.pageAt(source)) ?? this.pageAt(path);
    if (!page || page.syntaxError) return undefined;
    let anchors = this.#anchors.get(page);
    if (!anchors) {
      anchors = [...headingsOf(page.tree).map(({ anchor }) => anchor), ...componentIds(page)];
      this.#anchors.set(page, anchors);
    }
    return anchors;
  }
}

function componentIds({ tree }: Page): string[] {
  return nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ attributes }) =>
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && typeof attribute.value === 'string' ? [attribute.value] : [],
    ),
  );
}
