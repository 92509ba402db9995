import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, type PDFDocument, PDFHeader, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { listObjectsFromTheEnd } from './cross-references.ts';
import { renumberElements } from './element-ids.ts';
import { nameLetters } from './letters.ts';
import { packStreamsWithZlib } from './packed-streams.ts';

/** What a document says of itself. */
export interface DocumentFacts {
  title: string;
  subject: string;
  lang: string;
  direction: 'ltr' | 'rtl';
  /** `yyyy-mm-dd`: the date of its newest text. */
  updated: string;
  /** What it was printed from: tells it from every other document. */
  source: string;
}

/**
 * Gives a document its facts and takes out of it when and where it was made, so that the same pages are the same bytes;
 * packs it closer, and has it say its letters one by one.
 */
export function finishPdf(
  document: PDFDocument,
  { title, subject, lang, direction, updated, source }: DocumentFacts,
): Promise<Uint8Array> {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setLanguage(lang);
  document.setCreationDate(new Date(updated));
  document.setModificationDate(new Date(updated));
  const { catalog, context } = document;
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  catalog
    .lookup(PDFName.of('ViewerPreferences'), PDFDict)
    .set(PDFName.of('Direction'), PDFName.of(direction === 'rtl' ? 'R2L' : 'L2R'));
  renumberElements(document);
  nameLetters(document);
  // Objects packed in streams are known from version 1.5 on; tags and structure as they are here belong to 1.7.
  context.header = PDFHeader.forVersion(1, 7);
  const id = PDFHexString.of(createHash('sha256').update(source).digest('hex').slice(0, 32));
  const ids = PDFArray.withContext(context);
  ids.push(id);
  ids.push(id);
  context.trailerInfo.ID = ids;
  listObjectsFromTheEnd();
  packStreamsWithZlib();
  return document.save({ useObjectStreams: true, objectsPerTick: Infinity });
}
