import { counterpart, scripts } from '../core/look-alikes.ts';
import { misreadIn } from './misread-encodings.ts';
import type { Blot } from './rule.ts';

/** Shown as `U+200B`, since the character itself cannot be seen or would do harm. */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const invisibleNames: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a byte order mark',
};

/** Joiners where writing does not need them, and whatever else has no width. */
const invisible = new RegExp(
  [
    String.raw`(?<!\p{Extended_Pictographic}\uFE0F?`,
    String.raw`|[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}])[\u200C\u200D]`,
    String.raw`|[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2060-\u2064\u206A-\u206F]`,
    String.raw`|[\u2800\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]`,
    // What chooses between two looks of the character before it, where that has but one.
    String.raw`|(?<![\p{Emoji}\p{Extended_Pictographic}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Sm}])`,
    String.raw`[\uFE00-\uFE0F]`,
  ].join(''),
  'gu',
);

/**
 * Finds characters that have no width. A joiner is left alone where writing needs it: between emoji, and between
 * letters of Arabic and Indic scripts.
 */
export function* invisibleCharacter(text: string): Iterable<Blot> {
  for (const { index, 0: match } of text.matchAll(invisible)) {
    yield {
      offset: index,
      match,
      message: `Here is ${invisibleNames[match] ?? 'an invisible character'} (${codePoint(match)})`,
      fix: 'Delete it: put the cursor behind it and press Backspace once',
    };
  }
}

/** Finds characters that turn the direction of the text around them, so that it reads differently from what it says. */
export function* bidiControl(text: string): Iterable<Blot> {
  for (const { index, 0: match } of text.matchAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g)) {
    yield {
      offset: index,
      match,
      message: `Here is an invisible character that changes the direction of the text (${codePoint(match)})`,
      fix: 'Delete it; mark words of another language like :lang[words]{ar}',
    };
  }
}

/**
 * Finds control characters; tabs and line ends are none. What belongs to a word that was read in another encoding has a
 * rule of its own.
 */
export function* controlCharacter(text: string): Iterable<Blot> {
  const misread = /[\u0080-\u009F]/.test(text) ? misreadIn(text) : [];
  for (const { index, 0: match } of text.matchAll(
    /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]|\r(?!\n)/g,
  )) {
    if (misread.some(({ start, end }) => start <= index && index < end)) continue;
    yield {
      offset: index,
      match,
      message: `Here is a control character (${codePoint(match)})`,
      fix: match === '\r' ? 'Save the file with line ends of Unix or Windows' : `Delete it${orMeant(match)}`,
    };
  }
}

/** In files of Windows, some bytes of control characters are letters and marks. */
function orMeant(character: string): string {
  if (!/[\u0080-\u009F]/.test(character)) return '';
  const meant = new TextDecoder('windows-1252').decode(Uint8Array.of(character.charCodeAt(0)));
  return meant === character ? '' : `, or type “${meant}” in its place`;
}

/** Finds characters that no reader is shown: of those that were lost, and those that no font has. */
export function* lostCharacter(text: string): Iterable<Blot> {
  for (const { index, 0: match } of text.matchAll(/[\p{Cn}\p{Co}\p{Cs}\uFFF9-\uFFFF]/gu)) {
    yield {
      offset: index,
      match,
      message:
        match === '\uFFFD'
          ? 'Here a character was lost (U+FFFD)'
          : `Here is a character that no font shows (${codePoint(match)})`,
      fix: 'Type the word anew',
    };
  }
}

/** Finds words with a letter of another alphabet among their own. A hyphen parts words. */
export function* mixedScripts(text: string): Iterable<Blot> {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return;
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const found = scripts.filter(({ letters }) => letters.test(word));
    if (found.length < 2) continue;
    const counts = found
      .map(({ name, letters }) => ({ name, letters, count: [...word].filter((letter) => letters.test(letter)).length }))
      .sort((a, b) => a.count - b.count);
    const [rare, ...others] = counts;
    const main = others.at(-1);
    if (!rare || !main) continue;
    const position = word.search(rare.letters);
    const letter = String.fromCodePoint(word.codePointAt(position) ?? 0);
    const mended = [...word]
      .map((each) => (rare.letters.test(each) ? (counterpart(each, rare.name, main.name) ?? each) : each))
      .join('');
    yield {
      offset: index + position,
      match: word,
      message:
        `“${letter}” (${codePoint(letter)}) in the word “${word}” is ` +
        `a ${rare.name} letter among ${main.name} ones`,
      fix:
        mended === word
          ? `Write the whole word in ${main.name} letters`
          : `Type the word anew: “${mended}” in ${main.name} letters`,
    };
  }
}

/**
 * Letters in a shape that they have in print only, as they are copied out of a PDF: `ﬁ`, `ﺍ`, `𝐁`. They are read
 * aloud as something else, or not at all. Two of Arabic are words, and written so.
 */
const printedShapes = /[\uFB00-\uFB4F\uFB50-\uFDF1\uFDF4-\uFDFB\uFE70-\uFEFC\u{1D400}-\u{1D7FF}]+/gu;

/** Marks of letters that stand behind no letter. */
const strayAccents = /(?<=^|[\s(«“„‘])[\u0300-\u036F]+/gm;

/**
 * Finds letters written as two characters where there is one, or as a character of print: `e` with an accent of its own
 * looks like `é`, but no search finds it.
 */
export function* notNormalised(text: string): Iterable<Blot> {
  for (const { index, 0: match } of text.matchAll(printedShapes)) {
    const plain = match.normalize('NFKC');
    if (plain === match) continue;
    yield {
      offset: index,
      match,
      message: `“${match}” is made of other characters than it usually is`,
      fix: `Type it anew: “${plain}”`,
    };
  }
  for (const { index, 0: match } of text.matchAll(strayAccents)) {
    yield {
      offset: index,
      match,
      message: `Here is an accent without its letter (${codePoint(match)})`,
      fix: 'Delete it',
    };
  }
  if (text.normalize('NFC') === text) return;
  for (const { index, 0: cluster } of text.matchAll(/\P{M}\p{M}+|\P{ASCII}/gu)) {
    const normal = cluster.normalize('NFC');
    if (normal !== cluster) {
      yield {
        offset: index,
        match: cluster,
        message: `“${cluster}” is made of other characters than it usually is`,
        fix: `Type it anew: “${normal}”`,
      };
    }
  }
}
