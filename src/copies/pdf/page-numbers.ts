import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { lettersOf, putText, readDrawnPage, type DrawnFont, type DrawnPage } from './drawn-page.ts';

/** Keeps the room of a page number until all is laid out: three digits, each as wide as any other. */
export const numberPlace = '000';

/** A piece of text that draws the same thing three times, as Chromium writes it: font, first drawing, width of one. */
const threefold =
  /(BT\n\/(\w+) [\d.]+ Tf\n[^\n]* Tm\n)<([\dA-F]{4})> Tj\n([\d.]+) 0 Td <\3> Tj\n\4 0 Td <\3> Tj\n(?=ET\n)/g;

/**
 * Puts page numbers into the contents of a document. The browser knows them only once it has laid out the pages, and to
 * lay them out and print them a second time would cost as much again; so it draws places in their stead (`numberPlace`,
 * in text of its own), and here each gets the digits of its number, at its end as before. Every page but the cover says
 * its number at its foot, in the same font: the digits are there.
 * @param anchors those that the contents lead to, in order
 * @throws when the document has no such anchor, or draws the places in another way
 */
export function placePageNumbers(document: PDFDocument, anchors: readonly string[], direction: 'ltr' | 'rtl'): void {
  const pageOf = readPageNumbers(document);
  const numbers = anchors.map((anchor) => {
    const number = pageOf.get(anchor);
    if (number === undefined)
      throw new Error(`The contents of the PDF lead to #${anchor}, which is on none of its pages.`);
    return number;
  });
  let placed = 0;
  for (const { node } of document.getPages()) {
    if (placed === numbers.length) return;
    const page = readDrawnPage(document, node, new Map());
    if (!page) continue;
    const { operators } = page;
    const digitsOf = digitsByFont(page);
    const written = operators.replace(
      threefold,
      (piece, start: string, name: string, drawing: string, width: string) => {
        const digits = digitsOf.get(name);
        const number = numbers[placed];
        if (number === undefined || digits?.get('0') !== drawing) return piece;
        placed++;
        const drawings = [...String(number)].map((digit) => digits.get(digit));
        if (drawings.includes(undefined)) throw new Error(`The font of the contents has not all digits of ${number}.`);
        const indent = direction === 'rtl' ? 0 : (numberPlace.length - drawings.length) * Number(width);
        return start + drawings.map((each, at) => `${at === 0 ? indent : width} 0 Td <${each}> Tj\n`).join('');
      },
    );
    if (written !== operators) putText(document, page.ref, written);
  }
  if (placed < numbers.length)
    throw new Error(
      `The browser drew ${placed} of the ${numbers.length} places for page numbers in a way that is known.`,
    );
}

/** On which page each anchor stands that a link in the document leads to. */
function readPageNumbers(document: PDFDocument): ReadonlyMap<string, number> {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const anchors = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
  return new Map(
    anchors.keys().map((name) => {
      const page = anchors.lookup(name, PDFArray).get(0).toString();
      return [name.decodeText(), pages.get(page) ?? 0];
    }),
  );
}

/** The drawings of digits, by the name that a page calls their font. */
function digitsByFont({ fonts }: DrawnPage): Map<string, Map<string, string>> {
  const digits = (font: DrawnFont): Map<string, string> =>
    new Map([...lettersOf(font)].flatMap(([drawing, letter]) => (/^\d$/.test(letter) ? [[letter, drawing]] : [])));
  return new Map([...fonts].map(([name, font]) => [name, digits(font)]));
}
