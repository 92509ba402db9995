import { createHash } from 'node:crypto';
import { arrayItems, firstText, toArray, toText } from './cbor.ts';
import { sign, unzip, zip, type IndexFile } from './pagefind-run.ts';

/**
 * A piece of the words' index is about so large, in bytes before it is compressed: a word costs a reader some 3 KB
 * instead of 20.
 */
const pieceBytes = 6 * 1024;

/** An index in small pieces. */
export interface SplitIndex {
  /** The list of pages and pieces, not compressed; Pagefind reads it so as well. */
  list: IndexFile;
  files: IndexFile[];
  /** Each piece by its first word, in order. */
  pieces: [first: string, path: string][];
}

/**
 * Splits the words' index of a language into smaller pieces than Pagefind does, which has no setting for it, so that a
 * query loads little more than its own words. Both kinds of file are CBOR: a piece is `[[word, …]]`, and the third item
 * of the list of pages names every piece with its first and last word.
 * @param list Pagefind's list of the language's pages and pieces
 * @throws when the files are not as those of Pagefind 1.6 are
 */
export function splitIndex(language: string, list: IndexFile, pieces: readonly IndexFile[]): SplitIndex {
  try {
    const words = pieces.flatMap(({ content }) => wordItems(unzip(content))).sort((a, b) => (a.word < b.word ? -1 : 1));
    const split = groupWords(words).map((group) => {
      const content = zip(toArray([toArray(group.map(({ bytes }) => bytes))]));
      const name = `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 7)}`;
      return { path: `index/${name}.pf_index`, content, entry: [group[0]?.word ?? '', group.at(-1)?.word ?? '', name] };
    });
    const items = arrayItems(unzip(list.content));
    const named = toArray(split.map(({ entry }) => toArray(entry.map(toText))));
    return {
      list: { path: list.path, content: sign(toArray(items.map((item, at) => (at === 2 ? named : item)))) },
      files: split.map(({ path, content }) => ({ path, content })),
      pieces: split.map(({ path, entry: [first = ''] }) => [first, path]),
    };
  } catch (cause) {
    const message =
      'Pagefind’s index is not as src/search/index/split-index.ts expects. Compare it with the last version.';
    throw new Error(message, { cause });
  }
}

interface WordItem {
  word: string;
  bytes: Buffer;
}

function groupWords(words: readonly WordItem[]): WordItem[][] {
  const groups: WordItem[][] = [];
  let size = pieceBytes;
  for (const word of words) {
    if (size >= pieceBytes) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += word.bytes.byteLength;
  }
  return groups;
}

function wordItems(piece: Buffer): WordItem[] {
  const [list = Buffer.of()] = arrayItems(piece);
  return arrayItems(list).map((bytes) => ({ word: firstText(bytes), bytes }));
}
