import { expect, test } from 'vitest';
import { plainBrand } from '../../src/core/brand.ts';
import { sharePicture } from '../../src/outputs/share-picture.ts';
import { sharePicturePath } from '../../src/pages/share-picture-path.ts';
import { sharePictures } from '../../src/outputs/share-pictures.ts';
import { svgToPng } from '../../src/build/svg-to-png.ts';
import { smallSite } from './small-site.ts';

const words = {
  site: 'A & B',
  title: 'One <two> three',
  description: 'What it tells',
  direction: 'ltr',
  brand: plainBrand,
} as const;

test('each part of the site has a picture in each language, where its pages look for it', async () => {
  const site = await smallSite();
  const pictures = await sharePictures(site, async (svg) => new TextEncoder().encode(svg));
  const parts = [
    undefined,
    ...site.settings.parts.flatMap(({ id, pages }) => (site.pageOf('en', pages[0] ?? '') ? [id] : [])),
  ];
  expect(parts.length).toBeGreaterThan(1);
  expect([...pictures.keys()].sort()).toEqual(
    site.languages.flatMap(({ tag }) => parts.map((part) => sharePicturePath(tag, part))).sort(),
  );
});

test('a picture is a PNG of the size that services ask for, and the same words give the same bytes', () => {
  const png = svgToPng(sharePicture(words));
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  expect(Buffer.from(svgToPng(sharePicture(words))).equals(png)).toBe(true);
});

test.each(['Latin', 'Кирилиця', 'العربية'])('letters are drawn: “%s” is not an empty picture', (title) => {
  const direction = title === 'العربية' ? 'rtl' : 'ltr';
  const draw = (text: string): Buffer => Buffer.from(svgToPng(sharePicture({ ...words, title: text, direction })));
  expect(draw(title).equals(draw(' '))).toBe(false);
});

test('a long title ends in an ellipsis after three lines', () => {
  const drawn = sharePicture({ ...words, title: 'word '.repeat(60).trim() });
  expect(drawn.match(/font-size="62"/g)).toHaveLength(3);
  expect(drawn).toContain(' …</text>');
});
