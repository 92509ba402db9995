import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

/** A font, whose drawings are called by their number, in hexadecimal digits. */
interface Font {
  /** Where the document says which letters each drawing stands for, and what it says there. */
  table: PDFRef;
  said: string;
  /** The letters of drawings from right to left, in the order in which they stand on the page: from the left. */
  letters: Map<string, string>;
}

/** What is drawn on a page. */
interface Page {
  ref: PDFRef;
  operators: string;
  /** By the name that the page calls them. */
  fonts: ReadonlyMap<string, Font>;
}

/** As Chromium writes it: a font is chosen, or a piece is drawn, with its letters in UTF-16. */
const pieces = /\/(\w+) [\d.]+ Tf\b|\/Span<<\/ActualText <FEFF([\dA-F]+)> >> BDC\n(.*?)EMC\n/gs;
const fontChosen = /\/(\w+) [\d.]+ Tf\b/;
const drawn = /<([\dA-F]{4})> Tj\n/g;

/** What a table says of a drawing, and of drawings whose numbers follow each other. */
const oneDrawing = /^<([\dA-F]{4})> <([\dA-F]+)>$/gm;
const followingDrawings = /^<([\dA-F]{4})> <([\dA-F]{4})> <([\dA-F]+)>$/gm;

/** Letters that are written from right to left, and their marks. */
const rightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+$/u;

/**
 * Has what is written from right to left say its letters drawing by drawing, by the table of its font. In a PDF it
 * stands from left to right, and programs turn it round again. What says letters in the order of reading in between, as
 * Chromium has it (`ActualText`), they turn into disorder: Chrome's own reader within each word, others where a drawing
 * stands for two letters, as that of lam and alef does. In the table are letters, not their forms at the beginning or
 * the end of a word, which programs take for letters from left to right.
 */
export function nameLetters(document: PDFDocument): void {
  const fonts = new Map<string, Font>();
  for (const { node } of document.getPages()) {
    for (const page of readPage(document, node, fonts)) {
      const operators = withoutOwnLetters(page);
      if (operators !== page.operators)
        document.context.assign(page.ref, document.context.flateStream(Buffer.from(operators, 'latin1')));
    }
  }
  for (const { table, said, letters } of fonts.values())
    document.context.assign(table, document.context.flateStream(tableWith(said, letters)));
}

function readPage({ context }: PDFDocument, page: PDFDict, known: Map<string, Font>): Page[] {
  const ref = page.get(PDFName.of('Contents')) as PDFRef;
  const content = context.lookup(ref);
  const named = page.lookupMaybe(PDFName.of('Resources'), PDFDict)?.lookupMaybe(PDFName.of('Font'), PDFDict);
  if (!(content instanceof PDFRawStream) || !named) return [];
  const fonts = named.keys().flatMap((name) => {
    const table = named.lookup(name, PDFDict).get(PDFName.of('ToUnicode')) as PDFRef | undefined;
    const stream = context.lookup(table);
    if (!table || !(stream instanceof PDFRawStream)) return [];
    const font = known.get(String(table)) ?? { table, said: textOf(stream), letters: new Map() };
    known.set(String(table), font);
    return [[name.decodeText(), font] as const];
  });
  return [{ ref, operators: textOf(content), fonts: new Map(fonts) }];
}

/** The page's operators without letters of pieces from right to left, which go into the tables of their fonts. */
function withoutOwnLetters({ operators, fonts }: Page): string {
  let font: Font | undefined;
  return operators.replace(pieces, (piece, chosen?: string, digits?: string, inner = '') => {
    font = fonts.get(chosen ?? fontChosen.exec(inner)?.[1] ?? '') ?? (chosen ? undefined : font);
    const letters = digits ? fromHex(digits) : '';
    if (!font || !rightToLeft.test(letters)) return piece;
    const drawings = [...inner.matchAll(drawn)].map(([, drawing = '']) => drawing);
    // Marks are drawn before the letter that they belong to.
    const marks = [...letters].filter((letter) => /\p{M}/u.test(letter));
    const parts =
      drawings.length === 2 ? [marks, [...letters].filter((letter) => !marks.includes(letter))] : [[...letters]];
    for (const [index, part] of parts.entries()) {
      const drawing = drawings[index];
      if (drawing && part.length > 0) font.letters.set(drawing, font.letters.get(drawing) ?? part.reverse().join(''));
    }
    return inner;
  });
}

/** A font's table with other letters in it. */
function tableWith(said: string, letters: ReadonlyMap<string, string>): string {
  const all = new Map<string, string>();
  for (const [, drawing = '', hex = ''] of said.matchAll(oneDrawing)) all.set(drawing, fromHex(hex));
  for (const [, first = '', last = '', hex = ''] of said.matchAll(followingDrawings))
    for (let at = parseInt(first, 16); at <= parseInt(last, 16); at++)
      all.set(toDigits(at), String.fromCharCode(parseInt(hex, 16) + at - parseInt(first, 16)));
  for (const [drawing, text] of all) {
    const plain = text.normalize('NFKC');
    if (rightToLeft.test(plain)) all.set(drawing, [...plain].reverse().join(''));
  }
  for (const [drawing, text] of letters) all.set(drawing, text);
  const lines = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([drawing, text]) => `<${drawing}> <${toHex(text)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) =>
    lines.slice(100 * at, 100 * (at + 1)),
  );
  const list = blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`).join('');
  const [start = ''] = said.split(/^\d+ beginbf/m);
  return `${start}${list}${said.slice(said.lastIndexOf('endcmap'))}`;
}

function fromHex(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

function toHex(letters: string): string {
  return Buffer.from(letters, 'utf16le').swap16().toString('hex').toUpperCase();
}

function toDigits(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}

function textOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}
