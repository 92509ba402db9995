import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFRawStream, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

/** A font, whose drawings are called by their number, in four hexadecimal digits. */
export interface DrawnFont {
  /** Where the document says which letters each drawing stands for, and what it says there. */
  table: PDFRef;
  said: string;
}

/** What is drawn on a page. */
export interface DrawnPage {
  ref: PDFRef;
  operators: string;
  /** By the name that the page calls them. */
  fonts: ReadonlyMap<string, DrawnFont>;
}

/** What a table says of a drawing, and of drawings whose numbers follow each other. */
const oneDrawing = /^<([\dA-F]{4})> <([\dA-F]+)>$/gm;
const followingDrawings = /^<([\dA-F]{4})> <([\dA-F]{4})> <([\dA-F]+)>$/gm;

/**
 * Reads what is drawn on a page, as Chromium writes it.
 * @param known fonts by the place of their table; those of the page are added, so that pages share them
 * @returns nothing where the page draws no text
 */
export function readDrawnPage(
  { context }: PDFDocument,
  page: PDFDict,
  known: Map<string, DrawnFont>,
): DrawnPage | undefined {
  const ref = page.get(PDFName.of('Contents')) as PDFRef;
  const content = context.lookup(ref);
  const named = page.lookupMaybe(PDFName.of('Resources'), PDFDict)?.lookupMaybe(PDFName.of('Font'), PDFDict);
  if (!(content instanceof PDFRawStream) || !named) return undefined;
  const fonts = named.keys().flatMap((name) => {
    const table = named.lookup(name, PDFDict).get(PDFName.of('ToUnicode')) as PDFRef | undefined;
    const stream = context.lookup(table);
    if (!table || !(stream instanceof PDFRawStream)) return [];
    const font = known.get(String(table)) ?? { table, said: textOf(stream) };
    known.set(String(table), font);
    return [[name.decodeText(), font] as const];
  });
  return { ref, operators: textOf(content), fonts: new Map(fonts) };
}

/** Puts a text of operators, or a table, in the place of what stands there. */
export function putText({ context }: PDFDocument, ref: PDFRef, text: string): void {
  const dict = context.obj({ Filter: 'FlateDecode' });
  context.assign(ref, PDFRawStream.of(dict, deflateSync(Buffer.from(text, 'latin1'))));
}

/** The letters of a font’s drawings, as its table has them. */
export function lettersOf({ said }: DrawnFont): Map<string, string> {
  const all = new Map<string, string>();
  for (const [, drawing = '', hex = ''] of said.matchAll(oneDrawing)) all.set(drawing, fromHex(hex));
  for (const [, first = '', last = '', hex = ''] of said.matchAll(followingDrawings))
    for (let at = parseInt(first, 16); at <= parseInt(last, 16); at++)
      all.set(toDigits(at), String.fromCharCode(parseInt(hex, 16) + at - parseInt(first, 16)));
  return all;
}

/** Letters from the digits of their UTF-16. */
export function fromHex(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

function toDigits(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}

function textOf({ dict, contents }: PDFRawStream): string {
  const isPacked = dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  return Buffer.from(isPacked ? inflateSync(contents) : contents).toString('latin1');
}
