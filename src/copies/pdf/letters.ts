import type { PDFDocument } from '@cantoo/pdf-lib';
import { fromHex, lettersOf, putText, readDrawnPage, type DrawnFont, type DrawnPage } from './drawn-page.ts';

/** Letters of drawings from right to left, in the order in which they stand on the page: from the left. */
type LettersByDrawing = Map<string, string>;

/** As Chromium writes it: a font is chosen, or a piece is drawn, with its letters in UTF-16. */
const pieces = /\/(\w+) [\d.]+ Tf\b|\/Span<<\/ActualText <FEFF([\dA-F]+)> >> BDC\n(.*?)EMC\n/gs;
const fontChosen = /\/(\w+) [\d.]+ Tf\b/;
const drawn = /<([\dA-F]{4})> Tj\n/g;

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
  const known = new Map<string, DrawnFont>();
  const letters = new Map<DrawnFont, LettersByDrawing>();
  for (const { node } of document.getPages()) {
    const page = readDrawnPage(document, node, known);
    if (!page) continue;
    for (const font of page.fonts.values()) if (!letters.has(font)) letters.set(font, new Map());
    const operators = withoutOwnLetters(page, letters);
    if (operators !== page.operators) putText(document, page.ref, operators);
  }
  for (const [font, own] of letters) putText(document, font.table, tableWith(font, own));
}

/** The page's operators without letters of pieces from right to left, which go into the tables of their fonts. */
function withoutOwnLetters({ operators, fonts }: DrawnPage, named: ReadonlyMap<DrawnFont, LettersByDrawing>): string {
  let font: DrawnFont | undefined;
  return operators.replace(pieces, (piece, chosen?: string, digits?: string, inner = '') => {
    font = fonts.get(chosen ?? fontChosen.exec(inner)?.[1] ?? '') ?? (chosen ? undefined : font);
    const letters = digits ? fromHex(digits) : '';
    const own = font && named.get(font);
    if (!own || !rightToLeft.test(letters)) return piece;
    const drawings = [...inner.matchAll(drawn)].map(([, drawing = '']) => drawing);
    // Marks are drawn before the letter that they belong to.
    const marks = [...letters].filter((letter) => /\p{M}/u.test(letter));
    const parts =
      drawings.length === 2 ? [marks, [...letters].filter((letter) => !marks.includes(letter))] : [[...letters]];
    for (const [index, part] of parts.entries()) {
      const drawing = drawings[index];
      if (drawing && part.length > 0) own.set(drawing, own.get(drawing) ?? part.reverse().join(''));
    }
    return inner;
  });
}

/** A font's table with other letters in it. */
function tableWith(font: DrawnFont, letters: LettersByDrawing): string {
  const { said } = font;
  const all = lettersOf(font);
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

function toHex(letters: string): string {
  return Buffer.from(letters, 'utf16le').swap16().toString('hex').toUpperCase();
}
