import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { lettersLacking } from '../../src/build/letters-lacking.ts';
import { brandOf } from '../../src/core/brand.ts';
import { hasLetters, type scriptsWithLetters } from '../../src/core/letters.ts';
import { sharePicture, type SharePicture } from '../../src/outputs/share-picture.ts';
import { sharePicturePath } from '../../src/pages/share-picture-path.ts';
import { sharePictures } from '../../src/outputs/share-pictures.ts';
import { siteOf } from '../../src/pages/site.ts';
import { svgToPng } from '../../src/build/svg-to-png.ts';
import { smallSite } from './small-site.ts';

const said = (text: string, direction: 'ltr' | 'rtl' = 'ltr') => ({ text, direction });

const words: SharePicture = {
  site: said('A & B'),
  title: said('One <two> three'),
  description: said('What it tells'),
  direction: 'ltr',
  brand: brandOf({}),
};

const draw = (changed: Partial<SharePicture>): Buffer => Buffer.from(svgToPng(sharePicture({ ...words, ...changed })));

/** Between which columns of a picture the title's line has ink. */
function inkOf(png: Buffer): { left: number; right: number } {
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const size = 'width="1200" height="630"';
  const drawn = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${href}"/></svg>`);
  const { pixels } = drawn.render();
  const isInk = (column: number): boolean =>
    Array.from({ length: 100 }, (_, row) => pixels[((215 + row) * 1200 + column) * 4] ?? 255).some((red) => red < 128);
  const columns = Array.from({ length: 1200 }, (_, column) => column).filter(isInk);
  return { left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
}

/** A letter in each script that the project's fonts are said to have, and in some that they do not have. */
const samples: Readonly<Record<(typeof scriptsWithLetters)[number], string>> = {
  Latn: 'ẹ',
  Cyrl: 'ї',
  Grek: 'α',
  Deva: 'क',
  Arab: 'ع',
};
/** Unicode assigns no letter to it. */
const missing = '\u0378';
const without = { ja: '言', he: 'א', ti: 'አ', th: 'ก', ko: '가', zh: '言', ka: 'ა' };

test('each part of the site has a picture in each language, where its pages look for it', async () => {
  const site = await smallSite();
  const pictures = await sharePictures(site, async (svg) => new TextEncoder().encode(svg));
  const parts = [
    undefined,
    ...site.settings.parts.flatMap(({ id, pages }) => (site.pageOf('en', pages[0] ?? '') ? [id] : [])),
  ];
  expect(parts.length).toBeGreaterThan(1);
  expect([...pictures.keys()].sort()).toEqual(
    site.languages.flatMap(({ tag }) => parts.map((part) => sharePicturePath(site, tag, part))).sort(),
  );
});

test('a language whose letters are in none of the fonts has no picture, nor one that shows pages in it', async () => {
  const { languages, ...data } = await smallSite();
  const added = [
    ...languages,
    { tag: 'ja', name: '日本語', direction: 'ltr' as const },
    { tag: 'qu', name: 'Runasimi', direction: 'ltr' as const },
  ];
  const site = siteOf({ ...data, languages: added });
  const locales = new Set(
    [...(await sharePictures(site, async () => new Uint8Array())).keys()].map((path) => path.split('/')[1]),
  );
  expect([...locales]).toEqual([...languages.map(({ tag }) => tag), 'qu']);
  expect(sharePicturePath(site, 'ja', undefined)).toBeUndefined();
  expect(lettersLacking(site)).toMatch(/^no PDF and no share pictures in Japanese: .+src\/core\/letters\.ts/);

  const pages = data.pages.map((page) => (page.locale === 'en' ? { ...page, locale: 'ja' } : page));
  const ofJapan = siteOf({ ...data, languages: added, pages, sourceLanguage: 'ja' });
  expect(ofJapan.withoutLetters('qu')).toBe('ja');
  expect(lettersLacking(ofJapan)).toContain('Quechua, which shows pages in Japanese');
});

test.each(Object.entries(samples))('the fonts have letters of the script %s', (_script, letter) => {
  expect(draw({ title: said(letter) }).equals(draw({ title: said(missing) }))).toBe(false);
});

test.each(Object.entries(without))('they have none of the script of %s: it would be an empty box', (tag, letter) => {
  expect(hasLetters(tag)).toBe(false);
  expect(draw({ title: said(letter) }).equals(draw({ title: said(missing) }))).toBe(true);
});

test('a picture is a PNG of the size that services ask for, and the same words give the same bytes', () => {
  const png = svgToPng(sharePicture(words));
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  expect(Buffer.from(svgToPng(sharePicture(words))).equals(png)).toBe(true);
});

test('a line of Arabic is laid out from right to left, with its full stop and what is not Arabic in it', () => {
  const rtl = { direction: 'rtl', site: said(''), description: said('') } as const;
  const title = (text: string): Buffer => draw({ ...rtl, title: said(text, 'rtl') });
  // What stands to the left of the line is what ends it.
  const [whole, stopped] = [inkOf(title('خطة 2030 (EQF)')), inkOf(title('خطة 2030 (EQF).'))];
  expect(stopped.right).toBe(whole.right);
  expect(stopped.left).toBeLessThan(whole.left);
  const beginning = inkOf(title('EQF: خطة'));
  expect(beginning.right).toBeGreaterThan(1100);
});

test('words that are not translated are laid out in the direction of their own language', () => {
  const drawn = sharePicture({ ...words, direction: 'rtl', site: said('خطة', 'rtl') });
  expect(drawn).toContain('>\u2067خطة\u2069</text>');
  expect(drawn).toContain('>What it tells</text>');
});

test('a site’s name begins where all lines do if there is no mark, and stays in the picture however long it is', () => {
  const plain = sharePicture({ ...words, site: said(`${'Name '.repeat(30)}${'x'.repeat(80)}`) });
  expect(plain.match(/<text x="90" [^>]*font-size="36"/g)).toHaveLength(2);
  const mark = { line: 'M3 13h26l-4 5H7z', dots: [] };
  const marked = sharePicture({ ...words, brand: { ...brandOf({}), mark } });
  expect(marked.match(/<text x="220" [^>]*font-size="36"/g)).toHaveLength(1);
});

test('a long title ends in an ellipsis after three lines', () => {
  const drawn = sharePicture({ ...words, title: said('word '.repeat(60).trim()) });
  expect(drawn.match(/font-size="62"/g)).toHaveLength(3);
  expect(drawn).toContain(' …</text>');
});
