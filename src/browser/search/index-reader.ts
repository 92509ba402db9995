import type { Hits } from '../../search/words/rank.ts';
import type { IndexFiles } from './index-files.ts';
import type { Pagefind, PagefindPage, PagefindResult } from './pagefind-types.ts';

/**
 * Reads the index of one language through Pagefind. What was asked once is remembered; what did not come is asked for
 * again.
 */
export class IndexReader {
  readonly #files: IndexFiles;
  readonly #pagefind: Pagefind;
  readonly #hits = new Map<string, Promise<Hits>>();
  readonly #together = new Map<string, Promise<PagefindResult[]>>();

  constructor(files: IndexFiles, pagefind: Pagefind) {
    this.#files = files;
    this.#pagefind = pagefind;
  }

  /**
   * The pages that have a word of the index.
   * @param kind of one part of the site only; of all with nothing in it
   */
  hitsOf(code: string, kind: string): Promise<Hits> {
    return remembered(this.#hits, `${code} ${kind}`, async () => {
      const results = await this.#find(code, kind);
      return new Map(results.map(({ id, score, words: places }) => [id, { score, places }]));
    });
  }

  /**
   * All pages.
   * @param kind of one part of the site only; of all with nothing in it
   */
  async pagesOf(kind: string): Promise<Set<string>> {
    const results = await remembered(this.#together, ` ${kind}`, () => this.#find(null, kind));
    return new Set(results.map(({ id }) => id));
  }

  /** What Pagefind tells of a page: it marks and weighs the words that are searched together. */
  async pageOf(page: string, codes: readonly string[]): Promise<PagefindPage> {
    const all = codes.join(' ');
    // Without words, Pagefind tells of every page how it begins.
    const results = await remembered(this.#together, all || ' ', () => this.#find(all || null, ''));
    const result = results.find(({ id }) => id === page);
    if (!result) throw new Error('The search index changed while it was searched.');
    return this.#files.whole(() => result.data());
  }

  async #find(codes: string | null, kind: string): Promise<PagefindResult[]> {
    return (await this.#files.whole(() => this.#pagefind.search(codes, kind ? { filters: { kind } } : {}))).results;
  }
}

/** What was made before under a key; what failed is made anew. */
function remembered<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  value.catch(() => known.delete(key));
  return value;
}
