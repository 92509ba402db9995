import { wordsOf } from './letters.ts';

/**
 * The words of a language's pages, each with a code: Pagefind indexes the codes. All forms of a word have one code, and
 * no code is the beginning of another, so that Pagefind, which also finds what begins with a word, finds exactly what
 * it is asked for.
 */
export class WordCodes {
  readonly #codes: ReadonlyMap<string, string>;

  /** @param stems every stem of the language, in the order of the codes */
  constructor(stems: readonly string[]) {
    const width = codeWidth(stems.length);
    this.#codes = new Map(stems.map((stem, index) => [stem, toCode(index, width)]));
  }

  /** The code of a stem; none for a word that is on no page. */
  of(stem: string): string | undefined {
    return this.#codes.get(stem);
  }
}

/** A number as letters: 0 is `aaa`. */
function toCode(index: number, width: number): string {
  let code = '';
  for (let left = index; code.length < width; left = Math.floor(left / 26))
    code = String.fromCharCode(97 + (left % 26)) + code;
  return code;
}

/** How many letters a code has where there are so many words. */
export function codeWidth(count: number): number {
  let width = 3;
  while (26 ** width < count) width++;
  return width;
}

/**
 * What stands between spaces, as words that can be found: its parts, and where they are joined by hyphens or the like,
 * the whole as well.
 */
export function tokenWords(token: string): string[] {
  const parts = wordsOf(token);
  return parts.length > 1 ? [parts.join(''), ...parts] : parts;
}
