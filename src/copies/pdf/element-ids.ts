import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

/** How Chromium names an element in the document’s structure: by a number that its process had counted to. */
const pattern = /^node\d+$/;

/**
 * Numbers the elements of a document’s structure anew from 1, in their order, whatever the browser had drawn before.
 */
export function renumberElements(document: PDFDocument): void {
  const places: { name: string; replace: (id: PDFString) => void }[] = [];
  const look = (object: PDFObject, replace: (id: PDFString) => void): void => {
    if (object instanceof PDFString && pattern.test(object.asString()))
      places.push({ name: object.asString(), replace });
    else if (object instanceof PDFArray)
      for (const [index, item] of object.asArray().entries()) look(item, (id) => object.set(index, id));
    else if (object instanceof PDFDict)
      for (const [key, value] of object.entries()) look(value, (id) => object.set(key, id));
  };
  for (const [ref, object] of document.context.enumerateIndirectObjects())
    look(object, (id) => document.context.assign(ref, id));
  // The names have as many digits as each other, so that their order is that of their numbers.
  const names = [...new Set(places.map(({ name }) => name))].sort();
  const numbers = new Map(names.map((name, index) => [name, index + 1]));
  for (const { name, replace } of places) replace(PDFString.of(`node${String(numbers.get(name)).padStart(8, '0')}`));
}
