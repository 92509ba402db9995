import { arrayItems, textIn, toArray, toText } from './cbor.ts';
import { nameFile, unzip, type IndexFile, type NamedFile } from './pagefind-run.ts';

/**
 * A piece of the words' index is about so large, in bytes before it is compressed: a word costs a reader some 1 KB
 * instead of 20. Each piece costs 20 bytes of what every search starts with.
 */
const pieceBytes = 2 * 1024;

/** An index in small pieces. */
export interface SplitIndex {
  /** The list of pages and pieces. */
  list: Uint8Array;
  files: NamedFile[];
  /** Each piece by its first word, in order. */
  pieces: [first: string, name: string][];
}

/**
 * Splits the words' index of a language into smaller pieces than Pagefind does, which has no setting for it, so that a
 * query loads little more than its own words. Both kinds of file are CBOR: a piece is `[[word, …]]`, and the list of
 * pages names pages, pieces with their first and last words, and filters, in its second to fourth item.
 * @param width letters of a code: what else Pagefind indexes, as codes joined by hyphens, nobody asks for
 * @param list Pagefind's list of the language's pages and pieces
 * @param names what pages and filters are called now, by Pagefind's own names
 * @throws when the files are not as those of Pagefind 1.6 are
 */
export function splitIndex(
  { locale, width }: { locale: string; width: number },
  list: IndexFile,
  pieces: readonly IndexFile[],
  names: ReadonlyMap<string, string>,
): SplitIndex {
  try {
    const words = pieces
      .flatMap(({ content }) => wordItems(unzip(content)))
      .filter(({ word }) => word.length === width)
      .sort((a, b) => (a.word < b.word ? -1 : 1));
    const split = groupWords(words).map((group) => ({
      ...nameFile('index', locale, toArray([toArray(group.map(({ bytes }) => bytes))])),
      ends: [group[0]?.word ?? '', group.at(-1)?.word ?? ''] as const,
    }));
    const [version, pages, , filters, ...rest] = arrayItems(unzip(list.content)) as [Buffer, Buffer, Buffer, Buffer];
    const named = toArray(split.map(({ ends, name }) => toArray([...ends, name].map(toText))));
    return {
      list: toArray([version, rename(pages, names), named, rename(filters, names), ...rest]),
      files: split,
      pieces: split.map(({ ends: [first], name }) => [first, name]),
    };
  } catch (cause) {
    const message =
      'Pagefind’s index is not as src/search/index/split-index.ts expects. Compare it with the last version.';
    throw new Error(message, { cause });
  }
}

/** A list of lists in which files have other names. */
function rename(list: Buffer, names: ReadonlyMap<string, string>): Buffer {
  return toArray(
    arrayItems(list).map((each) =>
      toArray(
        arrayItems(each).map((item) => {
          const name = names.get(textIn(item) ?? '');
          return name === undefined ? item : toText(name);
        }),
      ),
    ),
  );
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
  return arrayItems(list).map((bytes) => {
    const [first = Buffer.of()] = arrayItems(bytes);
    const word = textIn(first);
    if (word === undefined) throw new Error('No word begins this item.');
    return { word, bytes };
  });
}
