import type { ContentFile } from '../content/content-files.ts';
import { conceptSlug } from '../content/concepts.ts';
import { headingsOf } from '../content/headings.ts';
import { addressOf, type Page } from '../content/page.ts';
import { pathIn } from '../content/translations.ts';
import { pairSections, type SectionPair } from '../content/section-pairs.ts';
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

/** A translation's sections beside those of the page that it is translated from. */
export interface Translation {
  source: Page;
  pairs: SectionPair[];
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
  /** Those of them that are translated into, as far as their tags can be read. */
  readonly targets: readonly string[];
  /** Those of them that all content is translated into: none that is still being added. */
  readonly translated: readonly string[];
  /** The ids in `sources.yaml`; `undefined` where it cannot be read. */
  readonly sourceIds: ReadonlySet<string> | undefined;
  /** The concepts there are: those with a page in the source language. */
  readonly concepts: ReadonlySet<string>;
  readonly #pageByPath: ReadonlyMap<string, Page>;
  readonly #pathByAddress: ReadonlyMap<string, string>;
  readonly #anchors = new Map<Page, readonly string[]>();
  readonly #translations = new Map<Page, Translation | undefined>();

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
    const listed = Array.isArray(languages)
      ? (languages as ({ tag?: unknown; complete?: unknown } | null)[])
      : undefined;
    this.locales = listed?.map((language) => String(language?.tag));
    this.targets = (this.locales ?? []).filter((tag) => tag !== site.sourceLanguage && isTag(tag));
    this.translated = this.targets.filter(
      (tag) => listed?.find((language) => language?.tag === tag)?.complete !== false,
    );
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

  /** Whether a file is there, or is a page that is shown in the source language until it is translated. */
  isShown(path: string): boolean {
    const address = addressOf(path);
    const isTranslation = address && (this.locales?.includes(address.locale) ?? true);
    return this.paths.has(path) || Boolean(isTranslation && this.paths.has(pathIn(this.site.sourceLanguage, address)));
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

  /** A page beside the one that it is translated from; `undefined` for a page that is no translation, or where either cannot be read. */
  translation(page: Page): Translation | undefined {
    if (!this.#translations.has(page)) this.#translations.set(page, this.#pair(page));
    return this.#translations.get(page);
  }

  #pair(page: Page): Translation | undefined {
    const path = this.targets.includes(page.locale) ? this.pathOf(this.site.sourceLanguage, page.slug) : undefined;
    const source = path === undefined ? undefined : this.pageAt(path);
    if (!source?.data || !page.data || source.syntaxError || page.syntaxError) return undefined;
    return { source, pairs: pairSections(source, page) };
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

/** Whether a tag is formed as BCP 47 has it. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function componentIds({ tree }: Page): string[] {
  return nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ attributes }) =>
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && typeof attribute.value === 'string'
        ? [attribute.value]
        : [],
    ),
  );
}
