import type { z } from 'zod';
import { isPublic, type ContentFile } from './content-files.ts';
import { readDataFile, type DataFile } from './data-file.ts';
import { isText } from './known-files.ts';
import { addressOf } from './page-address.ts';
import { Page } from './page.ts';
import type { Parsers } from './parsers.ts';

/**
 * The files of content by their paths, and pages by their addresses. Each is parsed when it is asked for first, and
 * remembered.
 */
export class ContentStore {
  /** What the site consists of before anything is made of it: content, and what is given out as it is. */
  readonly files: readonly ContentFile[];
  /** Every file of content, read or not. */
  readonly paths: ReadonlySet<string>;
  readonly #read: Parsers;
  readonly #texts: Map<string, string>;
  readonly #pages: Map<string, Page>;
  readonly #data = new Map<string, DataFile | undefined>();
  readonly #unreadable = new Set<string>();
  readonly #pathByAddress = new Map<string, string>();

  /**
   * @param before content that was read earlier: what has not changed since is taken from it, with all that is known of
   * it
   */
  constructor(files: readonly ContentFile[], read: Parsers, before?: ContentStore) {
    this.files = files;
    this.#read = read;
    const own = files.filter(({ path }) => !isPublic(path));
    this.paths = new Set(own.map(({ path }) => path));
    const written = own.filter(({ path, irregular }) => isText(path) && !irregular);
    // Line ends of Windows are no content: fingerprints and pages are the same on every machine.
    const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
    this.#texts = new Map(written.map(({ path, bytes }) => [path, textOf(bytes)]));
    this.#pages = new Map(
      [...this.#texts].flatMap(([path, text]) => {
        const address = addressOf(path);
        const known = before?.pageAt(path);
        if (!address) return [];
        return [[path, known?.text === text ? known : new Page(address, text, read)] as const];
      }),
    );
    for (const [path, file] of before ? before.#data : []) {
      if (file && file.text === this.#texts.get(path)) this.#data.set(path, file);
    }
    // Of two files for one address the first is the page, whatever else is said of the second.
    for (const path of this.paths) {
      const { locale, slug } = addressOf(path) ?? {};
      const address = `${locale}/${slug}`;
      if (locale !== undefined && !this.#pathByAddress.has(address)) this.#pathByAddress.set(address, path);
    }
  }

  /** Leaves a file out from now on: it cannot be read. */
  putAside(path: string): void {
    this.#texts.delete(path);
    this.#pages.delete(path);
    this.#data.delete(path);
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
      this.#data.set(path, text === undefined ? undefined : readDataFile(path, text, this.#read.yaml));
    }
    return this.#data.get(path);
  }

  /** What stands in a file of data; `undefined` where it cannot be read. */
  valueOf(path: string): unknown {
    return this.dataFile(path)?.value;
  }

  pageAt(path: string): Page | undefined {
    return this.#pages.get(path);
  }

  /** A page in a language, where it is there and could be read. */
  page(locale: string, slug: string): Page | undefined {
    const path = this.pathOf(locale, slug);
    return path === undefined ? undefined : this.pageAt(path);
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

  /** The data of a file where they fit a schema. */
  protected fitting<Data>(path: string, schema: z.ZodType<Data>): Data | undefined {
    const file = this.dataFile(path);
    return file?.schema === schema ? (file.data as Data | undefined) : undefined;
  }
}
