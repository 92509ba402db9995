import type { Hits } from '../../search/words/rank.ts';
import type { Pagefind } from './pagefind.ts';
import type { PagefindPage, PagefindResult } from './pagefind-types.ts';
import { remembered } from './remembered.ts';

/**
 * Reads the index of one language through Pagefind. What was asked once is remembered; what did not come is asked for
 * again.
 */
export class IndexReader {
  readonly #pagefind: Pagefind;
  readonly #hits = new Map<string, Promise<Hits>>();
  readonly #together = new Map<string, Promise<PagefindResult[]>>();

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /**
   * The pages that have a word of the index.
   * @param kind of one part of the site only; of all with nothing in it
   */
  hitsOf(code: string, kind: string): Promise<Hits> {
    return remembered(this.#hits, `${code} ${kind}`, async () => {
      const results = await this.#search(code, kind);
      return new Map(
        results.map(({ id, score, places }) => [id, { score, places: places.map(({ location }) => location) }]),
      );
    });
  }

  /**
   * All pages.
   * @param kind of one part of the site only; of all with nothing in it
   */
  async pagesOf(kind: string): Promise<Set<string>> {
    const results = await this.#search('', kind);
    return new Set(results.map(({ id }) => id));
  }

  /** What Pagefind tells of a page: it marks and weighs the words that are searched together. */
  async pageOf(page: string, codes: readonly string[]): Promise<PagefindPage> {
    // Without words, Pagefind tells of every page how it begins.
    const results = await this.#search(codes.join(' '), '');
    const result = results.find(({ id }) => id === page);
    if (!result) throw new Error('The search index changed while it was searched.');
    return this.#pagefind.page(result);
  }

  /** Loads pages that will probably be asked for; what does not come is asked for again then. */
  expect(pages: Iterable<string>): void {
    for (const page of pages) this.#pagefind.file(page).catch(() => undefined);
  }

  #search(codes: string, kind: string): Promise<PagefindResult[]> {
    return remembered(this.#together, `${codes} ${kind}`, () => this.#pagefind.search(codes, kind));
  }
}
