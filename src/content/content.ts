import { languageName } from '../core/language.ts';
import { changeId, newestFirst, type ChangeNote } from './changes.ts';
import { conceptOfPage, kindOfPage, type PageKind } from './page-kinds.ts';
import type { ContentFile } from './content-files.ts';
import { ContentStore } from './content-store.ts';
import { coverageFile, coverageSchema, type Coverage } from './coverage.ts';
import { keysOf, valueAt } from './data-file.ts';
import { goneFile, goneSchema, type GonePages } from './gone-pages.ts';
import { languagesFile, recordFile, sourcesFile, stringsFiles } from './known-files.ts';
import { numberWordsFile, numberWordsSchema, type NumberWords } from './number-words.ts';
import { addressOf } from './page-address.ts';
import { readLanguageTags, type LanguageTags } from './language-tags.ts';
import type { Page } from './page.ts';
import { parsers, type Parsers } from './parsers.ts';
import { recordedWordsFiles, recordedWordsSchema, type RecordedWords } from './recorded-words.ts';
import { changeSchema, languagesSchema, recordSchema, sourcesSchema, stringsSchema } from './schemas.ts';
import type { Language, PolicyRecord, Sources, Strings } from './schemas.ts';
import { discouragedWordsFiles, discouragedWordsSchema, type DiscouragedWords } from './discouraged-words.ts';
import { searchWordsFiles, searchWordsSchema, type SearchWords } from './search-words.ts';
import { pairSections, type SectionPair } from './section-pairs.ts';
import { siteSchema, type SiteSettings } from './site-schema.ts';
import { siteFile } from './site.ts';
import { pathIn } from './translations.ts';
import { speechFiles, speechSchema, type Speech } from './speech.ts';
import { typographyFiles, typographySchema, type Typography } from './typography.ts';

/** A translation's sections beside those of the page that it is translated from. */
export interface Translation {
  source: Page;
  pairs: SectionPair[];
}

/**
 * All content, read once and parsed once, however broken it is: rules look at it, pages and all else are made of it. It
 * never throws for what stands in a file; what does not parse or does not fit is not there, and the checks tell of it.
 */
export class Content extends ContentStore {
  readonly #anchors = new Map<Page, readonly string[]>();
  readonly #translations = new Map<Page, Translation | undefined>();
  readonly #settings = new Map<keyof SiteSettings, unknown>();
  #languageTags: LanguageTags | undefined;
  #concepts: ReadonlySet<string> | undefined;

  /**
   * @param read what reads each file; it is asked at most once a file
   * @param before content that was read earlier, of which what has not changed is taken over
   */
  constructor(files: readonly ContentFile[], read: Parsers = parsers, before?: Content) {
    super(files, read, before);
  }

  override putAside(path: string): void {
    super.putAside(path);
    if (path === siteFile) this.#settings.clear();
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

  get #tags(): LanguageTags {
    this.#languageTags ??= readLanguageTags(this.valueOf(languagesFile), this.sourceLanguage);
    return this.#languageTags;
  }

  /** The languages in the order in which readers are offered them; none where the list does not fit. */
  get languages(): readonly Language[] {
    return this.fitting(languagesFile, languagesSchema) ?? [];
  }

  /** What the site is, where it fits. */
  get settings(): SiteSettings | undefined {
    return this.fitting(siteFile, siteSchema);
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
    const source = this.setting('source');
    if (source !== undefined) return source;
    const [first] = [this.valueOf(languagesFile)].flat() as ({ tag?: unknown } | null | undefined)[];
    return String(first?.tag ?? 'und');
  }

  /** Its name in our messages. */
  get sourceName(): string {
    return languageName(this.sourceLanguage);
  }

  /** The record, where it fits. */
  get record(): PolicyRecord | undefined {
    return this.fitting(recordFile, recordSchema);
  }

  /** The years that the record tells of, whatever else is wrong with it; `undefined` where they cannot be read. */
  get years(): readonly number[] | undefined {
    return recordSchema.shape.years.safeParse(valueAt(this.valueOf(recordFile), ['years'])).data;
  }

  /** The cited documents by id; none where the list does not fit. */
  get sources(): Sources {
    return this.fitting(sourcesFile, sourcesSchema) ?? {};
  }

  /** By field of the record, where it is told; nothing where nothing says it, or that does not fit. */
  get coverage(): Coverage {
    return this.fitting(coverageFile, coverageSchema) ?? {};
  }

  /** Pages that are gone, by their slugs; none where the list does not fit. */
  get gone(): GonePages {
    return this.fitting(goneFile, goneSchema) ?? {};
  }

  /** The ids in `sources.yaml`; `undefined` where it cannot be read. */
  get sourceIds(): ReadonlySet<string> | undefined {
    const sources = this.valueOf(sourcesFile);
    return sources === undefined ? undefined : new Set(keysOf(sources));
  }

  /** The interface words of a language; none where they do not fit. */
  strings(locale: string): Strings {
    return this.fitting(stringsFiles.of(locale), stringsSchema) ?? {};
  }

  /** What a language does to its words, for the search; none where nothing is said of it, or that does not fit. */
  searchWords(locale: string): SearchWords | undefined {
    return this.fitting(searchWordsFiles.of(locale), searchWordsSchema);
  }

  /** How a language is set; none where nothing is said of it, or that does not fit. */
  typography(locale: string): Typography | undefined {
    return this.fitting(typographyFiles.of(locale), typographySchema);
  }

  /** How a language is read aloud; none where nothing is said of it, or that does not fit. */
  speech(locale: string): Speech | undefined {
    return this.fitting(speechFiles.of(locale), speechSchema);
  }

  /** The words for numbers, by language; none where nothing is said of them, or that does not fit. */
  get numberWords(): NumberWords {
    return this.fitting(numberWordsFile, numberWordsSchema) ?? {};
  }

  /** What a language avoids; `undefined` where nothing is said of it, or that does not fit. */
  discouragedWords(locale: string): DiscouragedWords | undefined {
    return this.fitting(discouragedWordsFiles.of(locale), discouragedWordsSchema);
  }

  /** What a language's words that stand in no page were made from; `undefined` where the language records none. */
  recordedWords(locale: string): RecordedWords | undefined {
    return this.fitting(recordedWordsFiles.of(locale), recordedWordsSchema);
  }

  /** The keys of a language's interface words; `undefined` where they cannot be read. */
  stringKeys(locale: string): ReadonlySet<string> | undefined {
    const strings = this.valueOf(stringsFiles.of(locale));
    return strings === undefined ? undefined : new Set(keysOf(strings));
  }

  /** The notes on changes that fit, the newest first. */
  get changes(): readonly ChangeNote[] {
    return newestFirst(
      [...this.paths].flatMap((path) => {
        const id = changeId(path);
        const change = id === undefined ? undefined : this.fitting(path, changeSchema);
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

  /** Whether a file is there, or is a page that is shown in the source language until it is translated. */
  isShown(path: string): boolean {
    const address = addressOf(path);
    const isTranslation = address && (this.locales?.includes(address.locale) ?? true);
    return this.paths.has(path) || Boolean(isTranslation && this.paths.has(pathIn(this.sourceLanguage, address)));
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
}
