import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PageNumbers } from './paper-page.ts';

/** Reads on which page each anchor stands that a link in the document leads to. */
export async function readPageNumbers(pdf: Uint8Array): Promise<PageNumbers> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = document.getPages().map(({ ref }) => ref.toString());
  const anchors = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
  return new Map(
    anchors.keys().map((name) => {
      const page = anchors.lookup(name, PDFArray).get(0).toString();
      return [name.decodeText(), pages.indexOf(page) + 1];
    }),
  );
}
