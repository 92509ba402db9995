import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

/** Drawings of a font are called by their number, in hexadecimal digits. */
interface Font {
  /** Where the document says which letters each drawing stands for, and what it says there. */
  table: PDFRef;
  letters: string;
  /** The drawings of which each stands for one letter, by the letter. */
  drawings: Map<string, string>;
  /** For each drawing of several letters that are taken apart, the one that it keeps. */
  kept: Map<string, string>;
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

/** The drawing of no letter, which every font has. */
const nothing = '0000';

/** The room of a letter that is not seen: a fifth of its height, in thousandths, drawn at a hundredth of its width. */
const step = 20_000;

/** Letters that are written from right to left, and their marks. */
const rightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+$/u;

/**
 * Has each drawing of what is written from right to left stand for one letter. In a PDF it stands from left to right,
 * drawing by drawing, and programs turn it round again; of a drawing that stands for two letters, as that of lam and
 * alef does, they make the two in the wrong order, and words with them are not found, not copied and not read aloud.
 * Such a drawing keeps its last letter; the others stand to the right of it, unseen.
 */
export function takeLigaturesApart(document: PDFDocument): void {
  const fonts = new Map<string, Font>();
  const pages = document.getPages().flatMap(({ node }) => readPage(document, node, fonts));
  for (const page of pages)
    eachPiece(page, (font, letters, inner) => {
      const [drawing, second] = drawingsIn(inner);
      if (drawing && !second && letters.length === 1) font.drawings.set(letters, drawing);
      return undefined;
    });
  for (const page of pages) {
    const operators = eachPiece(page, takeApart);
    if (operators === page.operators) continue;
    document.context.assign(page.ref, document.context.flateStream(Buffer.from(operators, 'latin1')));
  }
  for (const { table, letters, kept } of fonts.values()) {
    if (kept.size === 0) continue;
    const more = [...kept].map(([drawing, letter]) => `1 beginbfchar\n<${drawing}> <${toHex(letter)}>\nendbfchar\n`);
    document.context.assign(table, document.context.flateStream(letters.replace('endcmap', `${more.join('')}endcmap`)));
  }
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
    const font = known.get(String(table)) ?? { table, letters: textOf(stream), drawings: new Map(), kept: new Map() };
    known.set(String(table), font);
    return [[name.decodeText(), font] as const];
  });
  return [{ ref, operators: textOf(content), fonts: new Map(fonts) }];
}

/** The page's operators, with another text in the place of each piece for which one is given. */
function eachPiece(
  { operators, fonts }: Page,
  change: (font: Font, letters: string, inner: string) => string | undefined,
): string {
  let font: Font | undefined;
  return operators.replace(pieces, (piece, chosen?: string, digits?: string, inner = '') => {
    font = fonts.get(chosen ?? fontChosen.exec(inner)?.[1] ?? '') ?? (chosen ? undefined : font);
    if (!font || !digits) return piece;
    const letters = Buffer.from(digits, 'hex').swap16().toString('utf16le');
    return change(font, letters, inner) ?? piece;
  });
}

/**
 * A piece of one drawing and several letters, letter by letter from left to right; nothing where no drawing is known
 * for one of them. What is not seen still has its room, into which the last letter does not reach: pdftotext takes
 * letters that stand at one place for one that is drawn twice.
 */
function takeApart(font: Font, letters: string, inner: string): string | undefined {
  if (letters.length < 2 || !rightToLeft.test(letters)) return undefined;
  const [ligature, second] = drawingsIn(inner);
  const [last = '', ...others] = [...letters].reverse();
  const unseen = others.map((letter) => [letter, font.drawings.get(letter)] as const);
  if (!ligature || second || unseen.some(([, drawing]) => !drawing)) return undefined;
  font.kept.set(ligature, last);
  const back = `3 Tr 1 Tz\n[${unseen.length * step} <${nothing}>] TJ\n`;
  const more = unseen.map(([letter, drawing]) => said(letter, `[<${drawing}> -${step} <${nothing}>] TJ\n`));
  return `${said(last, inner + back)}${more.join('')}0 Tr 100 Tz\n`;
}

function said(letter: string, operators: string): string {
  return `/Span<</ActualText <FEFF${toHex(letter)}> >> BDC\n${operators}EMC\n`;
}

function drawingsIn(operators: string): string[] {
  return [...operators.matchAll(drawn)].map(([, drawing = '']) => drawing);
}

function toHex(letter: string): string {
  return Buffer.from(letter, 'utf16le').swap16().toString('hex').toUpperCase();
}

function textOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}
