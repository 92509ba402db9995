import type { Root } from 'mdast';
import { DataFile } from './data-file.ts';
import type { Place } from './place.ts';
import { splitFrontMatter, type SplitFile } from './front-matter.ts';
import { headingsOf, type PageHeading } from './headings.ts';
import type { PageAddress } from './page-address.ts';
import type { MarkdownFormat, ParseMarkdown } from './parse-markdown.ts';
import { parsers, type Parsers } from './parsers.ts';
import { referencesOf, type Reference } from './references.ts';
import { pageSchema, type PageData } from './schemas.ts';
import { lastUpdated } from './translation-record.ts';
import { sectionsOf, type Section } from './sections.ts';

/** A page as read from its file. What is wrong with it stays in it, for the checks to tell. */
export class Page implements PageAddress {
  readonly path: string;
  readonly locale: string;
  readonly slug: string;
  readonly format: MarkdownFormat;
  readonly text: string;
  readonly #parsers: Parsers;
  #split: SplitFile | undefined;
  #file: DataFile<PageData> | undefined;
  #data: PageData | undefined;
  #parsed: { tree: Root; syntaxError?: SyntaxFault } | undefined;
  #headings: PageHeading[] | undefined;
  #sections: Section[] | undefined;
  #references: Reference[] | undefined;

  /** @param read what reads Markdown and YAML; what that needs to be remembered between runs is its own matter */
  constructor({ path, locale, slug, format }: PageAddress, text: string, read: Parsers = parsers) {
    this.path = path;
    this.locale = locale;
    this.slug = slug;
    this.format = format;
    this.text = text;
    this.#parsers = read;
  }

  /** The front matter as data with places; nothing where the file has none. */
  get frontMatter(): DataFile<PageData> | undefined {
    const { yaml } = this.#cut;
    if (yaml === undefined) return undefined;
    if (!this.#file) {
      const parsed = this.#parsers.yaml(yaml, 1);
      const { path, text } = this;
      this.#file = new DataFile({ path, syntax: 'yaml', text, schema: pageSchema, yaml: parsed, value: parsed.value });
    }
    return this.#file;
  }

  /** What is wrong with the lines `---` around the front matter. */
  get frontMatterFault(): SplitFile['fault'] {
    return this.#cut.fault;
  }

  /** The front matter where it fits the schema; its day is the last on which the page or a section of it changed. */
  get data(): PageData | undefined {
    const data = this.frontMatter?.data;
    if (data && !this.#data) this.#data = { ...data, updated: lastUpdated(data) };
    return this.#data;
  }

  /**
   * The Markdown's syntax tree, with positions in the file; empty where MDX does not parse. It is shared: nobody
   * changes it.
   * @throws a RangeError where the page is nested so deeply that it cannot be read
   */
  get tree(): Root {
    return this.#read.tree;
  }

  /** Why MDX does not parse, and where. */
  get syntaxError(): SyntaxFault | undefined {
    return this.#read.syntaxError;
  }

  /** The headings in order, each with its anchor. */
  get headings(): readonly PageHeading[] {
    this.#headings ??= headingsOf(this.tree);
    return this.#headings;
  }

  /** The sections in order. The lead is always there, even where it holds no more than the front matter. */
  get sections(): readonly Section[] {
    this.#sections ??= sectionsOf(this);
    return this.#sections;
  }

  /** Every link, in order. */
  get references(): readonly Reference[] {
    this.#references ??= referencesOf(this.tree, this.path);
    return this.#references;
  }

  get #cut(): SplitFile {
    this.#split ??= splitFrontMatter(this.text);
    return this.#split;
  }

  get #read(): { tree: Root; syntaxError?: SyntaxFault } {
    this.#parsed ??= parsePage(this.#parsers.markdown, this.#cut.markdown, this.format);
    return this.#parsed;
  }
}

/** Why MDX does not parse, and where. */
export interface SyntaxFault {
  message: string;
  place: Place;
}

function parsePage(
  parse: ParseMarkdown,
  markdown: string,
  format: MarkdownFormat,
): { tree: Root; syntaxError?: SyntaxFault } {
  try {
    return { tree: parse(markdown, format) };
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    if (reason === undefined) throw error;
    return {
      tree: { type: 'root', children: [] },
      syntaxError: { message: reason, place: { line: line ?? 1, column: column ?? 1 } },
    };
  }
}
