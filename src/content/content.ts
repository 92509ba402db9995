import type { z } from 'zod';
import { languageName } from '../core/language.ts';
import { changeId, newestFirst, type ChangeNote } from './changes.ts';
import { conceptOfPage, kindOfPage, type PageKind } from './page-kinds.ts';
import type { ContentFile } from './content-files.ts';
import { keysOf, readDataFile, valueAt, type DataFile } from './data-file.ts';
import { isPicture, languagesFile, recordFile, sourcesFile, stringsFile } from './known-files.ts';
import { addressOf } from './page-address.ts';
import { Page } from './page.ts';
import { parseMarkdown, type ParseMarkdown } from './parse-markdown.ts';
import { changeSchema, languagesSchema, recordSchema, sourcesSchema, stringsSchema } from './schemas.ts';
import type { Language, PolicyRecord, Sources, Strings } from './schemas.ts';
import { searchWordsFile, searchWordsSchema, type SearchWords } from './search-words.ts';
import { pairSections, type SectionPair } from './section-pairs.ts';
import { siteSchema, type SiteSettings } from './site-schema.ts';
import { siteFile } from './site.ts';
import { pathIn } from './translations.ts';

/** A translation's sections beside those of the page that it is translated from. */
export interface Translation {
  source: Page;
  pairs: SectionPair[];
}

/**
 * All content, read once and parsed once, however broken it is: rules look at it, pages and all else are made of it. It
 * never throws for what stands in a file; what does not parse or does not fit is not there, and the checks tell of it.
 */
export class Content {
  readonly files: readonly ContentFile[];
  /** Every file there is, read or not. */
  readonly paths: ReadonlySet<string>;
  readonly #texts: Map<string, string>;
  readonly #pages: Map<string, Page>;
  readonly #data = new Map<string, DataFile | undefined>();
  readonly #unreadable = new Set<string>();
  readonly #pathByAddress: ReadonlyMap<string, string>;
  readonly #anchors = new Map<Page, readonly string[]>();
  readonly #translations = new Map<Page, Translation | undefined>();
  readonly #settings = new Map<keyof SiteSettings, unknown>();
  #languageTags: Tags | undefined;
  #concepts: ReadonlySet<string> | undefined;

  /** @param parse reads the Markdown of a page; it is asked at most once a page */
  constructor(files: readonly ContentFile[], parse: ParseMarkdown = parseMarkdown) {
    this.files = files;
    this.paths = new Set(files.map(({ path }) => path));
    const written = files.filter(({ path, irregular }) => !isPicture(path) && !irregular);
    this.#texts = new Map(written.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
    this.#pages = new Map(
      [...this.#texts].flatMap(([path, text]) => {
        const address = addressOf(path);
        return address ? [[path, new Page(address, text, parse)] as const] : [];
      }),
    );
    this.#pathByAddress = new Map(
      [...this.paths].flatMap((path) => {
        const address = addressOf(path);
        return address ? [[`${address.locale}/${address.slug}`, path] as const] : [];
      }),
    );
  }

  /** Leaves a file out from now on: it cannot be read. */
  putAside(path: string): void {
    this.#texts.delete(path);
    this.#pages.delete(path);
    this.#data.delete(path);
    if (path === siteFile) this.#settings.clear();
  }

  /** Leaves a file out that takes too long to read, or is nested too deeply. */
  giveUp(path: string): void {
    this.#unreadable.add(path);
    this.putAside(path);
  }

  /** Files that take too long to read, or are nested too deeply. */
  get unreadable(): ReadonlySet<string> {
    return this.#unreadable;
  }

  /** The files that are words or data, with their texts. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  get pages(): readonly Page[] {
    return [...this.#pages.values()];
  }

  /** The files of data, pages' front matter not among them. */
  get data(): readonly DataFile[] {
    return [...this.#texts.keys()].flatMap((path) => this.dataFile(path) ?? []);
  }

  /** A file of data, where it exists and could be read. */
  dataFile(path: string): DataFile | undefined {
    if (!this.#data.has(path)) {
      const text = this.#texts.get(path);
      this.#data.set(path, text === undefined ? undefined : readDataFile(path, text));
    }
    return this.#data.get(path);
  }

  /** What stands in a file of data; `undefined` where it cannot be read. */
  valueOf(path: string): unknown {
    return this.dataFile(path)?.value;
  }

  /** The tags of the site's languages; `undefined` where the list of languages cannot be read. */
  get locales(): readonly string[] | undefined {
    return this.#tags.all;
  }

  /** Those of them that are translated into, as far as their tags can be read. */
  get targets(): readonly string[] {
    return this.#tags.targets;
  }

  /** Those of them that all content is translated into: none that is still being added. */
  get translated(): readonly string[] {
    return this.#tags.translated;
  }

  get #tags(): Tags {
    this.#languageTags ??= readTags(this.valueOf(languagesFile), this.sourceLanguage);
    return this.#languageTags;
  }

  /** The languages in the order in which readers are offered them; none where the list does not fit. */
  get languages(): readonly Language[] {
    return this.#fitting(languagesFile, languagesSchema) ?? [];
  }

  /** What the site is, where it fits. */
  get settings(): SiteSettings | undefined {
    return this.#fitting(siteFile, siteSchema);
  }

  /** What the site is, as far as one key says, where that fits, whatever else is wrong with the file. */
  setting<Key extends keyof SiteSettings>(key: Key): SiteSettings[Key] | undefined {
    if (!this.#settings.has(key)) {
      const value = valueAt(this.valueOf(siteFile), [key]);
      this.#settings.set(key, siteSchema.shape[key].safeParse(value).data);
    }
    return this.#settings.get(key) as SiteSettings[Key] | undefined;
  }

  /** The language that pages are written in first; where nothing says which, the first that there is. */
  get sourceLanguage(): string {
    const [first] = [this.valueOf(languagesFile)].flat() as ({ tag?: unknown } | null | undefined)[];
    return this.setting('source') ?? String(first?.tag ?? 'und');
  }

  /** Its name in our messages. */
  get sourceName(): string {
    return languageName(this.sourceLanguage);
  }

  /** The record, where it fits. */
  get record(): PolicyRecord | undefined {
    return this.#fitting(recordFile, recordSchema);
  }

  /** The cited documents by id; none where the list does not fit. */
  get sources(): Sources {
    return this.#fitting(sourcesFile, sourcesSchema) ?? {};
  }

  /** The ids in `sources.yaml`; `undefined` where it cannot be read. */
  get sourceIds(): ReadonlySet<string> | undefined {
    const sources = this.valueOf(sourcesFile);
    return sources === undefined ? undefined : new Set(keysOf(sources));
  }

  /** The interface words of a language; none where they do not fit. */
  strings(locale: string): Strings {
    return this.#fitting(stringsFile(locale), stringsSchema) ?? {};
  }

  /** What a language does to its words, for the search; none where nothing is said of it, or that does not fit. */
  searchWords(locale: string): SearchWords | undefined {
    return this.#fitting(searchWordsFile(locale), searchWordsSchema);
  }

  /** The keys of a language's interface words; `undefined` where they cannot be read. */
  stringKeys(locale: string): ReadonlySet<string> | undefined {
    const strings = this.valueOf(stringsFile(locale));
    return strings === undefined ? undefined : new Set(keysOf(strings));
  }

  /** The notes on changes that fit, the newest first. */
  get changes(): readonly ChangeNote[] {
    return newestFirst(
      [...this.paths].flatMap((path) => {
        const id = changeId(path);
        const change = id === undefined ? undefined : this.#fitting(path, changeSchema);
        return id !== undefined && change ? [{ id, ...change }] : [];
      }),
    );
  }

  /** The concepts there are: those with a page in the source language. */
  get concepts(): ReadonlySet<string> {
    this.#concepts ??= new Set(this.slugsOf(this.sourceLanguage).flatMap((slug) => this.conceptOf(slug) ?? []));
    return this.#concepts;
  }

  /** The concept that a page defines, or `undefined` for any other page. */
  conceptOf(slug: string): string | undefined {
    const kinds = this.setting('kinds');
    return kinds && conceptOfPage(kinds, slug);
  }

  /** What sort of page one is, where `site.yaml` says which lies where. */
  kindOf(slug: string): PageKind | undefined {
    const kinds = this.setting('kinds');
    return kinds && kindOfPage(kinds, slug);
  }

  pageAt(path: string): Page | undefined {
    return this.#pages.get(path);
  }

  /** A page in a language, where it is there and could be read. */
  page(locale: string, slug: string): Page | undefined {
    const path = this.pathOf(locale, slug);
    return path === undefined ? undefined : this.pageAt(path);
  }

  /** Whether a file is there, or is a page that is shown in the source language until it is translated. */
  isShown(path: string): boolean {
    const address = addressOf(path);
    const isTranslation = address && (this.locales?.includes(address.locale) ?? true);
    return this.paths.has(path) || Boolean(isTranslation && this.paths.has(pathIn(this.sourceLanguage, address)));
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
   * A page beside the one that it is translated from; `undefined` for a page that is no translation, or where either
   * cannot be read.
   */
  translation(page: Page): Translation | undefined {
    if (!this.#translations.has(page)) this.#translations.set(page, this.#pair(page));
    return this.#translations.get(page);
  }

  #pair(page: Page): Translation | undefined {
    const source = this.targets.includes(page.locale) ? this.page(this.sourceLanguage, page.slug) : undefined;
    if (!source?.data || !page.data || source.syntaxError || page.syntaxError) return undefined;
    return { source, pairs: pairSections(source, page) };
  }

  /**
   * The anchors of a page: of its headings, and the `id` of a component. A translation has those of the page that it is
   * translated from. `undefined` where the page cannot be read.
   */
  anchorsOf(path: string): readonly string[] | undefined {
    const address = addressOf(path);
    const page = (address && this.page(this.sourceLanguage, address.slug)) ?? this.pageAt(path);
    if (!page || page.syntaxError) return undefined;
    let anchors = this.#anchors.get(page);
    if (!anchors) {
      anchors = page.headings.map(({ anchor }) => anchor);
      this.#anchors.set(page, anchors);
    }
    return anchors;
  }

  #fitting<Data>(path: string, schema: z.ZodType<Data>): Data | undefined {
    const file = this.dataFile(path);
    return file?.schema === schema ? (file.data as Data | undefined) : undefined;
  }
}

/** The tags of the languages, as far as they can be read. */
interface Tags {
  all: readonly string[] | undefined;
  targets: readonly string[];
  translated: readonly string[];
}

function readTags(languages: unknown, sourceLanguage: string): Tags {
  if (!Array.isArray(languages)) return { all: undefined, targets: [], translated: [] };
  const listed = (languages as ({ tag?: unknown; complete?: unknown } | null)[]).map((language) => ({
    tag: String(language?.tag),
    isComplete: language?.complete !== false,
  }));
  const targets = listed.filter(({ tag }) => tag !== sourceLanguage && isTag(tag));
  return {
    all: listed.map(({ tag }) => tag),
    targets: targets.map(({ tag }) => tag),
    translated: targets.filter(({ isComplete }) => isComplete).map(({ tag }) => tag),
  };
}

/** Whether a tag is formed as BCP 47 has it. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
