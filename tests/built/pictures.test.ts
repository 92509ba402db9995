import { expect, test } from 'vitest';
import { elementsIn, siteFiles } from '../setup/built-site.ts';
import { attribute } from '../setup/html.ts';

const pages = ['de', 'ar'].map((tag) => `${tag}/verlauf/spaeter/index.html`);

test('one picture stands on the pages of all languages, each with words in its own', () => {
  const pictures = pages.map((page) => elementsIn(page).filter(({ nodeName }) => nodeName === 'img'));
  expect(pictures.flat().map((picture) => attribute(picture, 'src'))).toEqual([
    '/pictures/anleger.png',
    '/pictures/anleger.png',
  ]);
  expect(new Set(pictures.flat().map((picture) => attribute(picture, 'alt'))).size).toBe(2);
  expect(siteFiles).toContain('pictures/anleger.png');
});

test('a picture keeps its place free while it comes: on the page, and in the print edition', () => {
  for (const page of [...pages, 'de/print/index.html']) {
    const [picture] = elementsIn(page).filter(({ nodeName }) => nodeName === 'img');
    expect([picture && attribute(picture, 'width'), picture && attribute(picture, 'height')], page).toEqual([
      '24',
      '12',
    ]);
  }
});

test('a column of a table is aligned as it was written, and mirrored where the language is', () => {
  for (const page of pages) {
    const cells = elementsIn(page).filter(({ nodeName }) => nodeName === 'td');
    expect(cells.filter((cell) => attribute(cell, 'class') === 'at-end')).toHaveLength(2);
    expect(cells.filter((cell) => attribute(cell, 'align') !== undefined)).toEqual([]);
  }
});
