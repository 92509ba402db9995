import { encodeJson } from '../../core/encodings.ts';
import { readStamped, stamped } from '../../core/stamped.ts';
import { toList, type WordRules } from './stem.ts';
import type { VocabularyFile } from './vocabulary-file.ts';

/** What a language's search starts with. */
export interface StartFile {
  words: VocabularyFile;
  /** Pagefind's list of the language's pages and pieces, each of its bytes as a letter: servers compress texts only. */
  list: string;
  /** The checksum of the WebAssembly. */
  wasm: string;
}

/**
 * Writes it as it travels: servers compress words, and what is said of them, better where none repeats how the one
 * before it begins.
 */
export function writeStart(start: StartFile): Uint8Array {
  return stamped(withLists(start, packWords));
}

/**
 * Reads what `writeStart` wrote.
 * @throws when it is not whole, or is something else
 */
export function readStart(content: Uint8Array): StartFile {
  return withLists(readStamped(content) as StartFile, unpackWords);
}

/** Writes the lists of words and of rules otherwise. */
function withLists({ words, ...rest }: StartFile, write: (list: string) => string): StartFile {
  const rules: [name: string, rule: string | readonly string[]][] = Object.entries(words.rules);
  const written = rules.map(([name, rule]) => [name, typeof rule === 'string' ? write(rule) : rule.map(write)]);
  return {
    ...rest,
    words: { ...words, rules: Object.fromEntries(written) as WordRules, words: write(words.words) },
  };
}

/** Stands for 0; no word of the index has a capital, and no rule. */
const none = 'A'.charCodeAt(0);

/** No more letters are taken from the word before: there are so many capitals. */
const mostShared = 25;

/** Each word as the number of letters that it shares with the one before it, by a capital, and its other letters. */
function packWords(words: string): string {
  let before = '';
  return toList(words)
    .map((word) => {
      let shared = 0;
      while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return String.fromCharCode(none + shared) + word.slice(shared);
    })
    .join('');
}

function unpackWords(packed: string): string {
  let word = '';
  return Array.from(packed.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared = '', rest = '']) => {
    word = word.slice(0, shared.charCodeAt(0) - none) + rest;
    return word;
  }).join(' ');
}

/** No more of a dictionary is within reach when a page's text is unpacked. */
const reach = 32 * 1024;

/** What stands in the fragment of every page. */
const everywhere =
  '{"url":"/","word_count":,"filters":{"kind":[""]},"meta":{"definition":"","title":""},' +
  '"anchors":[{"id":"","text":"","location":},"content":"';

/**
 * The dictionary with which the texts of a language's pages are compressed: its words, which a search has already.
 */
export function dictionaryOf({ words, encoding }: Pick<VocabularyFile, 'words' | 'encoding'>): Uint8Array<ArrayBuffer> {
  return encodeJson(`${words} ${everywhere}`, encoding).slice(-reach);
}

/** Bytes as letters, of which each is one of the first 256. */
export function toLetters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Reads what `toLetters` wrote. */
export function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
