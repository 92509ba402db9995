import { createRequire } from 'node:module';
import createHyphenator from 'hyphen';

const require = createRequire(import.meta.url);

/** Divides a word by soft hyphens. */
export type Hyphenate = (word: string) => string;

/** What shows only at the end of a line. */
export const softHyphen = '\u00AD';

/**
 * Up to how many letters a word has room in the narrowest window (320 px), by the innermost element that gives it less
 * than a line of text has: large letters, a column of a table, a line of a menu. Measured on the pages.
 */
const room: Readonly<Record<string, number>> = { h1: 13, h2: 18, h3: 16, th: 11, td: 11, dt: 16, dd: 18, nav: 18 };
const roomInText = 20;

/** Parts that no reader would take for the beginning or the end of a word. */
const shortestPart = 4;

/**
 * Divides words by the patterns of a language, which are loaded with the first word that is divided: they are large,
 * and most builds set few words anew.
 * @param patterns their name in the package `hyphen`
 */
export function hyphenator(patterns: string): Hyphenate {
  let hyphenate: Hyphenate | undefined;
  const known = new Map<string, string>();
  return (word) => {
    let divided = known.get(word);
    if (divided === undefined) {
      hyphenate ??= createHyphenator(loadPatterns(patterns), { async: false, minWordLength: 2 * shortestPart });
      divided = withoutShortParts(hyphenate(word));
      known.set(word, divided);
    }
    return divided;
  };
}

/** As a CommonJS module, which they are: an `import` would compile them twice to find that out. */
function loadPatterns(name: string): unknown {
  return require(`hyphen/patterns/${name}.js`);
}

function withoutShortParts(divided: string): string {
  const parts = divided.split(softHyphen);
  while (parts.length > 1 && (parts[0] ?? '').length < shortestPart) parts.splice(0, 2, parts.slice(0, 2).join(''));
  while (parts.length > 1 && (parts.at(-1) ?? '').length < shortestPart) parts.splice(-2, 2, parts.slice(-2).join(''));
  return parts.join(softHyphen);
}

/** How many letters of a word have room in an element; nothing where it has as much as what it stands in. */
export function roomIn(element: string): number | undefined {
  return room[element];
}

/** Divides the words of a text that are longer than there is room for. @param letters how many there is room for */
export function divideLongWords(text: string, hyphenate: Hyphenate, letters = roomInText): string {
  if (text.length <= letters) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => (word.length > letters ? hyphenate(word) : word));
}
