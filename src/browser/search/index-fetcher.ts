import { codedPath } from '../../search/words/index-files.ts';
import type { Loader } from './loader.ts';

/**
 * Fetches the files of one language's search, and remembers when one did not come: Pagefind would go on as if nothing
 * were in it.
 */
export class IndexFetcher {
  readonly #loader: Loader;
  readonly #locale: string;
  /** What was asked for before Pagefind asks. */
  readonly #ahead = new Map<string, Promise<Response>>();
  #failure: unknown;

  constructor(loader: Loader, locale: string) {
    this.#loader = loader;
    this.#locale = locale;
  }

  /** A file, by the address by which Pagefind knows it. */
  async fetch(address: string): Promise<Response> {
    try {
      const stored = codedPath(address, this.#locale);
      const response = await (this.#ahead.get(stored) ?? this.#loader.fetch(stored));
      this.#ahead.delete(stored);
      if (response.ok) return response;
      throw new Error(`${response.status} ${address}`);
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  /** A file of data. */
  async json<Data>(address: string): Promise<Data> {
    return (await this.fetch(address)).json() as Promise<Data>;
  }

  /** Asks for files that Pagefind is going to need. */
  fetchAhead(addresses: Iterable<string>): void {
    for (const address of addresses) {
      const stored = codedPath(address, this.#locale);
      const file = this.#loader.fetch(stored);
      file.catch(() => this.#ahead.delete(stored));
      this.#ahead.set(stored, file);
    }
  }

  /** @throws when a file did not come while something was done */
  async whole<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#failure = undefined;
    const result = await work();
    if (this.#failure) throw this.#failure;
    return result;
  }
}
