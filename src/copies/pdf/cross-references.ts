import { PDFCrossRefStream } from '@cantoo/pdf-lib';

/** An object’s line in the list that says where in the file each object stands. */
interface Entry {
  ref: { objectNumber: number };
}

/**
 * Has pdf-lib look for the place of an object in that list from its end. It looks from the beginning, though objects
 * come in order: with the tens of thousands that a tagged document has, that is most of the time that it takes. The
 * list is the same.
 */
export function listObjectsFromTheEnd(): void {
  Object.assign(PDFCrossRefStream.prototype, {
    appendEntry(this: { entries: Entry[] }, entry: Entry): void {
      const before = this.entries.findLastIndex(({ ref }) => ref.objectNumber <= entry.ref.objectNumber);
      this.entries.splice(before + 1, 0, entry);
    },
  });
}
