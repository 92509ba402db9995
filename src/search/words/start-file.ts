import type { VocabularyFile } from './vocabulary-file.ts';

/** What a language's search starts with. */
export interface StartFile {
  words: VocabularyFile;
  /** Pagefind's list of the site's languages. */
  entry: object;
  /** Pagefind's list of the language's pages and pieces, each of its bytes as a letter: servers compress texts only. */
  list: string;
  /** The checksum of the WebAssembly. */
  wasm: string;
}

/** Bytes as letters, of which each is one of the first 256. */
export function toLetters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Reads what `toLetters` wrote. */
export function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
