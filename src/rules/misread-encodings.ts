/** An encoding in which words were read that had been written in UTF-8. */
interface Encoding {
  /** The character of each byte from 0x80 on; those below are the same in all encodings. */
  characters: readonly string[];
  /** What the first of two bytes becomes, in the scripts that are likely to be read so. */
  two: string;
  /** What the first of three or four bytes becomes, as far as no word of the encoding's own languages has it there. */
  more: string;
  /** Those first characters that prove it even where two stand alone; the others stand before a sign by chance. */
  alone: string;
}

/** A piece of a text that was read wrongly, and what it was. */
export interface Misread {
  start: number;
  end: number;
  /** Empty for a byte order mark, which is no word. */
  meant: string;
}

const upperBytes = Array.from({ length: 0x80 }, (_, index) => index + 0x80);

function charactersOf(label: string): string[] {
  const decoder = new TextDecoder(label);
  return upperBytes.map((byte) => decoder.decode(new Uint8Array([byte])));
}

/** Encodings that browsers know (https://encoding.spec.whatwg.org), and those of consoles: code pages 850 and 437. */
const encodings: readonly Encoding[] = [
  { characters: charactersOf('windows-1252'), two: 'ÂÃÄÅÎÏÐÑ×ØÙÚÛ', more: 'àáâãäåæçèéêëìíîïð', alone: 'ÂÃÄÅÐÑØÙ' },
  { characters: charactersOf('windows-1250'), two: 'ÂĂÄĹÎĎĐŃ×ŘŮ', more: 'âđ', alone: 'ÂĂÄĹ' },
  { characters: charactersOf('windows-1251'), two: 'РСШЩ', more: 'вр', alone: '' },
  { characters: charactersOf('windows-1256'), two: 'طظذر', more: 'â', alone: '' },
  { characters: charactersOf('macintosh'), two: '¬√ƒ≈–—ÿŸ', more: '‚Ô', alone: '¬√ƒ≈' },
  {
    characters: [
      ...'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀',
      ...'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
    ],
    two: '┬├─┼ðÐÏ┘',
    more: 'Ô',
    alone: '┬├',
  },
  {
    characters: [
      ...'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀',
      ...'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
    ],
    two: '┬├─┼╨╤╪┘',
    more: 'Γ',
    alone: '┬├',
  },
];

/** Signs that may stand behind a letter, and so prove nothing: what ends a quotation or a sentence, marks of names. */
const endings = /^[”“’‘»›…–—•†‡™®©ªº°¹²³´·\u00A0]+$/;

/**
 * What people write: letters of Latin, Greek, Cyrillic, Hebrew and Arabic, and what takes more than two bytes. Other
 * letters are left out: characters that stand beside one another by chance would be one of them.
 */
const plausible = new RegExp(
  [
    String.raw`^[\u00A0-\u017F\u0218-\u021B\u0386-\u03CE\u0401-\u045F\u0490\u0491\u05D0-\u05EA\u060C-\u06D3`,
    String.raw`\u0900-\u0DFF\u1E00-\uD7FF\uFB00-\uFFFD\u{1F000}-\u{1FAFF}]+$`,
  ].join(''),
  'u',
);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const readers = encodings.map(readerOf);

/** Looks for what was made by reading UTF-8 in one encoding. */
function readerOf({ characters, two, more, alone }: Encoding): (text: string) => Misread[] {
  const byteOf = new Map(characters.map((character, index) => [character, index + 0x80]));
  // In Latin-1, from which the encodings of Windows come, these bytes are control characters.
  for (const byte of upperBytes.slice(0, 0x20)) byteOf.set(String.fromCharCode(byte), byte);
  const later = [...byteOf].flatMap(([character, byte]) => (byte < 0xc0 ? character : [])).join('');
  const rest = `[${RegExp.escape(later)}]`;
  const pattern = new RegExp(`(?:[${two}]${rest}|[${more}]${rest}{2,3})+`, 'g');

  const isProof = (found: string, before: string, after: string): boolean => {
    const first = found.charAt(0);
    if (found.length === 2 && !alone.includes(first)) return false;
    if (!endings.test(found.slice(1))) return true;
    // A letter before a sign, as in “«Å»” and “CAFÉ®”, or half of a letter, as in “pÃ¥” and “Ã¥r”?
    if (found.length > 2 || /[\p{Lu}«“„‘(]/u.test(before)) return false;
    return /[ÂÃĂ¬√┬├]/.test(first) || /\p{Ll}/u.test(`${before}${after}`);
  };
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ index: start, 0: found }) => {
      const end = start + found.length;
      if (!isProof(found, text.charAt(start - 1), text.charAt(end))) return [];
      try {
        const meant = utf8.decode(Uint8Array.from(found, (character) => byteOf.get(character) ?? 0));
        return plausible.test(meant) ? [{ start, end, meant }] : [];
      } catch {
        return [];
      }
    });
}

/** What is left where a byte was lost on the way, of ”, à and a no-break space; and marks that no word begins with. */
const others: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [/â€(?=[\s.,;:!?)]|$)/g, '”'],
  [/(?<=\p{Ll})Ã(?=\s|$)/gu, 'à'],
  [/(?<=[\p{Ll}\p{N}.,;:!?)])Â(?=\s|$)/gu, ''],
  [/[ïďп]»[¿żї؟]/g, ''],
  [/[ïďп][¿żї؟][½˝Ѕ]/g, '\uFFFD'],
];

/** What of a text was read wrongly, in the order of the text; where that happened twice, what it was at first. */
export function misreadIn(text: string): Misread[] {
  const found = [
    ...readers.flatMap((read) => read(text)),
    ...others.flatMap(([pattern, meant]) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, meant })),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  const first = found.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
  return first.map((each) => ({ ...each, meant: mended(each.meant).replaceAll('\uFEFF', '') }));
}

/** A text with all in it as it was before it was read wrongly. */
export function mended(text: string): string {
  return misreadIn(text).reduceRight(
    (whole, { start, end, meant }) => whole.slice(0, start) + meant + whole.slice(end),
    text,
  );
}
