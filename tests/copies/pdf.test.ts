import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { elementsIn } from '../setup/built-site.ts';
import { attribute } from '../setup/html.ts';
import { languages, tags } from '../setup/words.ts';
import { readCopy } from './made-copies.ts';

function open(tag: string): Promise<PDFDocument> {
  return PDFDocument.load(readCopy(tag, 'pdf'), { updateMetadata: false });
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

test.each(languages)(
  'the PDF in $tag says its title, language, direction and date, and has tags and bookmarks',
  async ({ tag, direction }) => {
    const document = await open(tag);
    const { catalog } = document;
    expect(textOf(catalog.lookup(PDFName.of('Lang')))).toBe(tag);
    expect(document.getTitle()?.length).toBeGreaterThan(10);
    expect(document.getCreationDate()?.toISOString()).toMatch(/^\d{4}-\d\d-\d\dT00:00:00.000Z$/);
    expect(String(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked')))).toBe('true');
    const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
    expect(String(preferences.get(PDFName.of('Direction')))).toBe(direction === 'rtl' ? '/R2L' : '/L2R');
    expect(catalog.lookup(PDFName.of('Outlines'), PDFDict).has(PDFName.of('First'))).toBe(true);
    const { width, height } = document.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)], 'A4').toEqual([595, 842]);
  },
);

test.each(tags)('the PDF in %s carries all its fonts', async (tag) => {
  const document = await open(tag);
  const fonts = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor') ? [object] : [],
    );
  expect(fonts.length).toBeGreaterThan(1);
  expect(fonts.filter((font) => !font.has(PDFName.of('FontFile2')))).toEqual([]);
});

/** On which page each place stands that a link in the document may lead to. */
function placesOf(document: PDFDocument): Map<string, number> {
  const pages = document.getPages().map(({ ref }) => ref.toString());
  const places = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
  return new Map(
    places
      .keys()
      .map((name) => [name.decodeText(), pages.indexOf(places.lookup(name, PDFArray).get(0).toString()) + 1]),
  );
}

test.each(tags)(
  'in the PDF in %s every link leads to a place in it or to the web, and its pages are those of the print edition',
  async (tag) => {
    const document = await open(tag);
    const places = placesOf(document);
    const links = document.getPages().flatMap(({ node }) => {
      const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
      return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations?.lookup(index, PDFDict));
    });
    const problems = links.flatMap((link) => {
      const uri = textOf(link?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI')));
      if (uri !== undefined) return /^https:\/\//.test(uri) ? [] : [uri];
      const place = link?.lookup(PDFName.of('Dest'));
      return place instanceof PDFName && places.has(place.decodeText()) ? [] : [String(place)];
    });
    expect(problems).toEqual([]);
    const chapters = elementsIn(`${tag}/print/index.html`).flatMap((element) =>
      element.tagName === 'article' ? (attribute(element, 'id') ?? []) : [],
    );
    expect(chapters.length).toBeGreaterThan(20);
    const numbers = chapters.map((id) => places.get(id) ?? 0);
    expect(numbers[0], 'after cover and contents').toBeGreaterThanOrEqual(3);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  },
);
