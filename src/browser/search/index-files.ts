import { checksum } from '../../core/checksum.ts';
import { checksumIn, inflateFile, piecePath, startFile, wasmFile, type Piece } from '../../search/words/index-files.ts';
import { dictionaryOf, readStart, type StartFile } from '../../search/words/start-file.ts';
import { inflate, type InflateProgram } from './inflate.ts';
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

/** The files of one language's search, each of them whole or not at all. */
export class IndexFiles {
  readonly start: Promise<StartFile>;
  /** Address of the index's folder. */
  readonly index: string;
  readonly #loader: Loader;
  #words: Promise<Dictionary> | undefined;

  constructor(loader: Loader, place: IndexPlace) {
    this.#loader = loader;
    this.index = place.index;
    this.start = loadStart(loader, place);
  }

  /** Pagefind's WebAssembly. */
  async wasm(): Promise<Uint8Array<ArrayBuffer>> {
    const content = this.#loader.read(this.index + wasmFile, (bytes) => bytes);
    return whole(await content, (await this.start).wasm, wasmFile);
  }

  /** A piece of the index, unpacked. @throws when it does not come whole */
  read(kind: Piece, name: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#loader.read(this.index + piecePath(kind, name), async (bytes) => {
      const { content: dictionary, sum } = kind === 'fragment' ? await this.#dictionary() : noDictionary;
      return whole(await inflate(bytes, this.#inflateProgram, dictionary), checksumIn(name), name, sum);
    });
  }

  readonly #inflateProgram = (): Promise<InflateProgram> =>
    this.#loader.module(this.index + inflateFile, 'inflateSync');

  #dictionary(): Promise<Dictionary> {
    this.#words ??= this.start.then(({ words }) => withSum(dictionaryOf(words)));
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
  name: string,
  seed?: string,
): Uint8Array<ArrayBuffer> {
  if (checksum(content, seed) !== sum) throw new Error(`${name} is not whole.`);
  return content;
}
