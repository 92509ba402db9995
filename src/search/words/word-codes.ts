import { wordsOf } from './letters.ts';

/**
 * The words of a language's pages, each with a code: Pagefind indexes the codes. All forms of a word have one code, and no code is the
 * beginning of another, so that Pagefind, which also finds what begins with a word, finds exactly what it is asked for.
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

function codeWidth(count: number): number {
  let width = 3;
  while (26 ** width < count) width++;
  return width;
}

/** What stands between spaces, as words that can be found: its parts, and where they are joined by hyphens or the like, the whole as well. */
export function tokenWords(token: string): string[] {
  const parts = wordsOf(token);
  return parts.length > 1 ? [parts.join(''), ...parts] : parts;
}

/** Reads the text between the tags of some HTML, and puts another in its place. */
export function mapText(html: string, map: (text: string) => string): string {
  return html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g, (part) =>
    part.startsWith('<') ? part : map(part),
  );
}

/** Tells every word of a piece of HTML, as it stands there. */
export function eachWord(html: string, tell: (word: string) => void): void {
  mapText(html, (text) => {
    for (const token of decode(text).split(/\s+/)) tokenWords(token).forEach(tell);
    return text;
  });
}

/**
 * HTML whose words are codes, and whose small words, some two of five, are dashes, of which Pagefind takes no note. Every word stays in its
 * place: what Pagefind counts in one is what it counts in the other.
 */
export function encodeWords(html: string, codeOf: (word: string) => string | undefined): string {
  let isGlued = false;
  return mapText(html, (text) =>
    decode(text)
      .split(/(\s+)/)
      .filter(Boolean)
      .map((token) => {
        const isSpace = /^\s/.test(token);
        const found = isSpace ? [] : tokenWords(token).flatMap((word) => codeOf(word) ?? []);
        const coded = found.length > 0 ? (isGlued ? '-' : '') + [...new Set(found)].join('-') : isSpace ? token : '-';
        isGlued = !isSpace;
        return coded;
      })
      .join(''),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex: string, decimal: string, name: string) => {
    if (name) return entities[name] ?? entity;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}
