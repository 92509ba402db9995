import { execFileSync, spawnSync } from 'node:child_process';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { elementsIn } from '../setup/built-site.ts';
import { attribute } from '../setup/html.ts';
import { languages, settings, tags } from '../setup/words.ts';
import { copyPath, readCopy } from './made-copies.ts';

function open(tag: string): Promise<PDFDocument> {
  return PDFDocument.load(readCopy(tag, 'pdf'), { updateMetadata: false });
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** Red, green and blue of a colour as CSS writes it, from 0 to 255. */
function channelsOf(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  return [1, 3, 5].map((start) => Number.parseInt(digits.slice(start, start + 2), 16));
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

test.each(tags)('the cover of the PDF in %s has the colours of the site', async (tag) => {
  const { accent, onAccent } = settings.brand ?? expect.fail('the small site has a brand');
  const stream = (await open(tag)).getPage(0).node.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFRawStream)) expect.fail('the cover is drawn');
  const drawing = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
  const filled = [...drawing.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg$/gm)].map(([, ...parts]) =>
    parts.map((part) => Math.round(Number(part) * 255)),
  );
  for (const { light } of [accent, onAccent]) expect(filled).toContainEqual(channelsOf(light));
});

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

const canRead = spawnSync('pdftotext', ['-v']).error === undefined;

test.runIf(canRead).each([...tags, 'ar-de'])(
  'the contents of the PDF in %s give each part and chapter the number of the page on which it stands',
  async (tag) => {
    const document = await open(tag);
    const places = placesOf(document);
    const first = Math.min(...[...places].flatMap(([id, page]) => (id.startsWith('part-') ? page : [])));
    const wanted = document
      .getPages()
      .slice(1, first - 1)
      .flatMap(({ node }) => {
        const annotations = node.lookup(PDFName.of('Annots'), PDFArray);
        return annotations.asArray().map((_, index) => annotations.lookup(index, PDFDict).lookup(PDFName.of('Dest')));
      })
      .flatMap((place) => (place instanceof PDFName ? [place.decodeText()] : []));
    const numbers = [...new Set(wanted)].map((id) => String(places.get(id)));
    expect(numbers.length).toBeGreaterThan(20);
    const range = ['-raw', '-f', '2', '-l', String(first - 1)];
    const text = execFileSync('pdftotext', [...range, copyPath(tag, 'pdf'), '-'], { encoding: 'utf8' });
    // A number stands on a line of its own, or at the end of a title’s; those at the foot of the page stand between.
    const read = [...text.matchAll(/(?<!\S)\d+$/gm)].map(String);
    const missing = [...numbers];
    for (const number of read) if (number === missing[0]) missing.shift();
    expect(missing).toEqual([]);
  },
);
