import * as pagefind from 'virtual:pagefind';
import { indexFolder } from '../../search/words/index-files.ts';
import { fromLetters } from '../../search/words/start-file.ts';
import { pageLength } from '../../search/words/weights.ts';
import type { IndexFiles } from './index-files.ts';
import { markedPage } from './marked-page.ts';
import type { PagefindPage, PagefindProgram, PagefindResult, PageFile, SearchResults } from './pagefind-types.ts';
import { remembered } from './remembered.ts';

const program: PagefindProgram = pagefind;

/** What is read into Pagefind's WebAssembly when a query needs it. */
type Loaded = 'index' | 'filter';

/**
 * Pagefind's search of one language: it asks its WebAssembly and hands it what it needs. Pagefind's own program does
 * the same for any site; of it are taken the way into the WebAssembly, and how an excerpt is cut (`marked-page.ts`).
 */
export class Pagefind {
  readonly #files: IndexFiles;
  readonly #pages = new Map<string, Promise<PageFile>>();
  readonly #loaded = new Map<string, Promise<void>>();
  readonly #started: Promise<void>;
  /** Where the index is in the WebAssembly. */
  #index = 0;

  constructor(files: IndexFiles) {
    this.#files = files;
    this.#started = this.#start();
    // Whoever searches is told.
    this.#started.catch(() => undefined);
  }

  async #start(): Promise<void> {
    const [wasm, { list }] = await Promise.all([this.#files.wasm(), this.#files.start]);
    await program.backend({ module_or_path: wasm });
    this.#index = program.backend.set_ranking_weights(
      program.backend.init_pagefind(fromLetters(list)),
      JSON.stringify({ page_length: pageLength }),
    );
  }

  /**
   * The pages that have some words.
   * @param words codes, separated by spaces; with none, every page is a result
   * @param kind of one part of the site only; of all with nothing in it
   * @throws when a file does not come whole, or WebAssembly is not to be had
   */
  async search(words: string, kind: string): Promise<PagefindResult[]> {
    // The pieces that the words are in come beside the WebAssembly, not after it.
    const { pieces } = (await this.#files.start).words;
    for (const code of words.split(' ')) {
      const piece = pieces.findLast(([first]) => first <= code);
      if (piece) this.#load('index', piece[1]).catch(() => undefined);
    }
    await this.#started;
    const filters = JSON.stringify(kind ? { kind } : {});
    const load = (what: Loaded, names: string): Promise<void>[] =>
      (JSON.parse(names) as string[]).filter(Boolean).map((name) => this.#load(what, name));
    await Promise.all([
      ...load('index', program.backend.request_indexes(this.#index, words)),
      ...load('filter', program.backend.request_filter_indexes(this.#index, filters)),
    ]);
    const found = program.backend.search(this.#index, words, words, filters, '', false, false);
    return (JSON.parse(found) as SearchResults).results.map(({ p, s, l: places }) => ({
      id: p,
      score: s,
      // Pagefind counts its weights in 24ths.
      places: places.map(({ w, s: score, l }) => ({ weight: w / 24, balanced_score: score, location: l })),
    }));
  }

  /** What a page says, for which no WebAssembly is needed. */
  file(id: string): Promise<PageFile> {
    return remembered(this.#pages, id, async () => {
      const content = await this.#files.read('fragment', id);
      const { words } = await this.#files.start;
      return JSON.parse(new TextDecoder(words.encoding).decode(content)) as PageFile;
    });
  }

  /** A page with what was found marked. */
  async page({ id, places }: PagefindResult): Promise<PagefindPage> {
    const file = await this.file(id);
    const url = this.#files.index.slice(0, -`${indexFolder}/`.length) + file.url.slice(1);
    return markedPage({ ...file, url }, places);
  }

  #load(what: Loaded, name: string): Promise<void> {
    return remembered(this.#loaded, name, async () => {
      const [content] = await Promise.all([this.#files.read(what, name), this.#started]);
      this.#index =
        what === 'index'
          ? program.backend.load_index_chunk(this.#index, content)
          : program.backend.load_filter_chunk(this.#index, content);
    });
  }
}
