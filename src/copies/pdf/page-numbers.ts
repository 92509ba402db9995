import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { PageNumbers } from './paper-page.ts';

/** Reads on which page each anchor stands that a link in the document leads to. */
export function readPageNumbers(document: PDFDocument): PageNumbers {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const anchors = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
  return new Map(
    anchors.keys().map((name) => {
      const page = anchors.lookup(name, PDFArray).get(0).toString();
      return [name.decodeText(), pages.get(page) ?? 0];
    }),
  );
}
