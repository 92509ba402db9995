import { deflateSync } from 'node:zlib';
import { PDFFlateStream } from '@cantoo/pdf-lib';

/**
 * Has pdf-lib compress what it puts into streams with zlib. It would do it in JavaScript, which takes several times as
 * long; what is unpacked is the same.
 */
export function packStreamsWithZlib(): void {
  const packed = new WeakMap<PDFFlateStream, Uint8Array>();
  Object.assign(PDFFlateStream.prototype, {
    getContents(this: PDFFlateStream): Uint8Array {
      const contents = packed.get(this) ?? deflateSync(this.getUnencodedContents());
      packed.set(this, contents);
      return contents;
    },
    getContentsSize(this: PDFFlateStream): number {
      return this.getContents().length;
    },
  });
}
