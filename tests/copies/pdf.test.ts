import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readParts } from '../../src/copies/book.ts';
import { launchBrowser } from '../../src/printer/browser.ts';
import { readPageNumbers } from '../../src/copies/pdf/page-numbers.ts';
import { makePdf } from '../../src/copies/pdf/pdf.ts';
import { editionOfDist } from './copies.ts';
import { languages } from '../setup/settings.ts';

const edition = await editionOfDist();
const pdfs = new Map<string, Uint8Array>();
let browser: Browser | undefined;

beforeAll(async () => {
  browser = await launchBrowser({ locked: true });
  for (const { tag } of languages) pdfs.set(tag, await makePdf(edition, tag, browser));
});
afterAll(() => browser?.close());

function open(tag: string): Promise<PDFDocument> {
  return PDFDocument.load(pdfs.get(tag) ?? expect.fail(`no PDF in ${tag}`), { updateMetadata: false });
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

test.each(languages)('the PDF in $tag carries all its fonts', async ({ tag }) => {
  const document = await open(tag);
  const fonts = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor') ? [object] : [],
    );
  expect(fonts.length).toBeGreaterThan(1);
  expect(fonts.filter((font) => !font.has(PDFName.of('FontFile2')))).toEqual([]);
});

test.each(languages)(
  'in the PDF in $tag every link leads to a place in it or to the web, and the contents to every page of the site',
  async ({ tag }) => {
    const document = await open(tag);
    const places = await readPageNumbers(pdfs.get(tag) ?? new Uint8Array());
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
    const chapters = readParts(edition.site, tag).flatMap((part) => part.chapters);
    const numbers = chapters.map(({ slug }) => places.get(`page-${slug.replaceAll('/', '-') || 'home'}`) ?? 0);
    expect(numbers[0], 'after cover and contents').toBeGreaterThanOrEqual(3);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  },
);

test('the same site gives the same PDF, whatever the browser drew before', async () => {
  expect(browser).toBeDefined();
  if (browser)
    expect(Buffer.compare(await makePdf(edition, 'en', browser), pdfs.get('en') ?? new Uint8Array())).toBe(0);
});
