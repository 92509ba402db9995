import { checksum } from '../../core/checksum.ts';
import {
  checksumIn,
  codedPath,
  entryFile,
  isFragment,
  isList,
  isWasm,
  startFile,
  wasmFile,
} from '../../search/words/index-files.ts';
import { dictionaryOf, fromLetters, readStart, type StartFile } from '../../search/words/start-file.ts';
import { inflate } from './inflate.ts';
import type { Loader } from './loader.ts';

/** A language's index, and where it is. */
export interface IndexPlace {
  locale: string;
  /** Address of the index's folder. */
  index: string;
}

/** What a language's search starts with. @throws when it does not come whole */
export function loadStart(loader: Loader, { locale, index }: IndexPlace): Promise<StartFile> {
  return loader.read(index + startFile(locale), readStart);
}

/**
 * The files of one language's search, each of them whole or not at all. It remembers when one did not come: Pagefind
 * would go on as if nothing were in it.
 */
export class IndexFiles {
  readonly #loader: Loader;
  readonly #place: IndexPlace;
  /** What was asked for before Pagefind asks. */
  readonly #ahead = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  readonly start: Promise<StartFile>;
  #words: Promise<Dictionary> | undefined;
  #failure: unknown;

  constructor(loader: Loader, place: IndexPlace) {
    this.#loader = loader;
    this.#place = place;
    this.start = loadStart(loader, place);
  }

  /** A file, by the address by which Pagefind knows it. */
  async fetch(address: string): Promise<Response> {
    try {
      return new Response(await this.#contentOf(address.slice(this.#place.index.length).replace(/\?.*$/, '')));
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  /** Asks for files that Pagefind is going to need. */
  fetchAhead(paths: Iterable<string>): void {
    for (const path of paths) {
      const stored = codedPath(path, this.#place.locale);
      const file = this.#read(stored);
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

  async #contentOf(path: string): Promise<string | Uint8Array<ArrayBuffer>> {
    const { entry, list, wasm } = await this.start;
    if (path === entryFile) return JSON.stringify(entry);
    if (isList(path)) return fromLetters(list);
    if (isWasm(path)) return this.#loader.read(this.#place.index + wasmFile, (bytes) => whole(bytes, wasm, wasmFile));
    const stored = codedPath(path, this.#place.locale);
    const content = await (this.#ahead.get(stored) ?? this.#read(stored));
    this.#ahead.delete(stored);
    return content;
  }

  #read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#loader.read(this.#place.index + path, async (bytes) => {
      const { content: dictionary, sum } = isFragment(path) ? await this.#dictionary() : noDictionary;
      return whole(await inflate(bytes, dictionary), checksumIn(path), path, sum);
    });
  }

  #dictionary(): Promise<Dictionary> {
    this.#words ??= this.start.then(({ words }) => withSum(dictionaryOf(words.words)));
    return this.#words;
  }
}

/** What is compressed with the words that a search has already, and their checksum. */
interface Dictionary {
  content: Uint8Array<ArrayBuffer>;
  sum: string;
}

function withSum(content: Uint8Array<ArrayBuffer>): Dictionary {
  return { content, sum: checksum(content) };
}

const noDictionary = withSum(new Uint8Array());

/** @throws when a content is not the one that is expected */
function whole(
  content: Uint8Array<ArrayBuffer>,
  sum: string | undefined,
  path: string,
  seed?: string,
): Uint8Array<ArrayBuffer> {
  if (checksum(content, seed) !== sum) throw new Error(`${path} is not whole.`);
  return content;
}
