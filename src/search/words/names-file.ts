import { readStamped, stamped } from '../../core/stamped.ts';
import type { NamedPage, NamesFile } from './named-pages.ts';

/** Stands between two names: no name has a control character (`src/rules/characters.ts`), and JSON takes this one. */
const between = '\u007F';

/** Stands between names and what people type. */
const behindNames = between.repeat(2);

/** A page as it travels: all by which it is found is one text, which takes servers and readers less than lists do. */
type WrittenPage = Omit<NamedPage, 'title' | 'names' | 'typed'> & { calls: string };

/** Writes names as they travel, and what people type in an order in which neighbours begin alike. */
export function writeNames({ words, pages }: NamesFile): Uint8Array {
  const written = pages.map(
    ({ title, names = [], typed = [], ...rest }): WrittenPage => ({
      calls: [[title, ...names], typed.toSorted()].map((calls) => calls.join(between)).join(behindNames),
      ...rest,
    }),
  );
  return stamped({ words, pages: written });
}

/**
 * Reads what `writeNames` wrote.
 * @throws when it is not whole, or is something else
 */
export function readNames(content: Uint8Array): NamesFile {
  const { words, pages } = readStamped(content) as { words: NamesFile['words']; pages: WrittenPage[] };
  return {
    words,
    pages: pages.map(({ calls, ...rest }) => {
      const [[title = '', ...names] = [], typed = []] = calls
        .split(behindNames)
        .map((list) => list.split(between).filter(Boolean));
      return { title, names, typed, ...rest };
    }),
  };
}
