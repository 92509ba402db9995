import { checksum, readStamped } from '../../core/checksum.ts';
import {
  checksumIn,
  codedPath,
  entryFile,
  isList,
  isWasm,
  startFile,
  wasmFile,
} from '../../search/words/index-files.ts';
import { fromLetters, type StartFile } from '../../search/words/start-file.ts';
import type { Loader } from './loader.ts';

/** A language's index, and where it is. */
export interface IndexPlace {
  locale: string;
  /** Address of the index's folder. */
  index: string;
}

/** What a language's search starts with. @throws when it does not come whole */
export function readStart(loader: Loader, { locale, index }: IndexPlace): Promise<StartFile> {
  return loader.read(index + startFile(locale), (bytes) => readStamped(bytes) as StartFile);
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
  #failure: unknown;

  constructor(loader: Loader, place: IndexPlace) {
    this.#loader = loader;
    this.#place = place;
    this.start = readStart(loader, place);
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
      const file = this.#read(stored, checksumIn(stored));
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
    if (isWasm(path)) return this.#read(wasmFile, wasm);
    const stored = codedPath(path, this.#place.locale);
    const content = await (this.#ahead.get(stored) ?? this.#read(stored, checksumIn(stored)));
    this.#ahead.delete(stored);
    return content;
  }

  #read(path: string, sum: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
    return this.#loader.read(this.#place.index + path, async (bytes) => {
      const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
      const content = isZipped ? await unzip(bytes) : bytes;
      if (checksum(content) !== sum) throw new Error(`${path} is not whole.`);
      return content;
    });
  }
}

/**
 * What browsers from 2023 on do themselves; the search of older ones says that it could not be loaded.
 * @throws when it is cut off or altered
 */
async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
