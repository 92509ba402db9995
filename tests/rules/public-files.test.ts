import { describe, expect, test } from 'vitest';
import { findingsIn, inShort, siteWith } from './fixtures.ts';

/** What is found in a file that is given out as it is. */
function foundIn(path: string, text: string): string[] {
  const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
  return inShort(findingsIn([{ path: `public/${path}`, bytes }]).filter(({ file }) => file.startsWith('public')));
}

const clean = siteWith({});

const webp = 'RIFF\0\0\0\0WEBPVP8 ';
const avif = '\0\0\0\x1Cftypavif\0\0\0\0';

describe('what is given out as it is', () => {
  test.each([
    ['_headers', '/*\n'],
    ['CNAME', 'site.example\n'],
    ['.well-known/security.txt', 'Contact: x\n'],
    ['.well-known/apple-app-site-association', '{}\n'],
    ['folder/picture.png', '\x89PNG\r\n\x1A\n\0\0\0\0IEND\xAEB`\x82'],
    ['picture.jpg', '\xFF\xD8\xFF\xE0\xFF\xD9'],
    ['picture.gif', 'GIF89a;'],
    ['picture.webp', webp],
    ['picture.avif', avif],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
  ])('may be %s', (path, text) => {
    expect(foundIn(path, text)).toEqual([]);
  });

  test.each(['page.html', 'page.HTM', 'page.xhtml', 'run.js', 'run.mjs', 'run.wasm', 'style.css', 'feed.xml', 'x.SVG'])(
    'is no file that browsers run, like %s',
    (path) => {
      expect(foundIn(path, 'words')).toMatchObject([expect.stringContaining('public-file')]);
    },
  );

  test.each(['.x.txt', '.git/config', '.well-known/page.html', 'a/.well-known/x'])(
    'is nothing hidden, like %s',
    (path) => {
      expect(foundIn(path, 'words')).toMatchObject([expect.stringContaining('public-file')]);
    },
  );

  test.each([
    ['favicon.svg', 'own-favicon.svg'],
    ['LLMS.txt', 'own-LLMS.txt'],
    ['share/en/x.png', 'own-share/en/x.png'],
    ['nb/x.png', 'own-nb/x.png'],
    ['con.txt', 'the-con.txt'],
    ['a/AUX.png', 'a/the-AUX.png'],
    ['a./b .png', 'a/b.png'],
    ['50%?.pdf', '50-.pdf'],
    ['Ma\u030Al.pdf', 'Mål.pdf'],
  ])('is not called %s', (path, name) => {
    const found = (file: string): string[] =>
      findingsIn([{ path: `public/${file}`, bytes: new Uint8Array() }, ...clean])
        .filter(({ rule }) => rule === 'public-name')
        .map(({ fix = '' }) => fix);
    expect(found(path)).toEqual([`Rename it to public/${name}`]);
    expect(found(name)).toEqual([]);
  });

  test('is not called as another file is on Windows and macOS', () => {
    const files = ['Plan.pdf', 'plan.pdf'].map((name) => ({ path: `public/${name}`, bytes: new Uint8Array() }));
    expect(findingsIn(files).filter(({ rule }) => rule === 'public-name')).toMatchObject([
      {
        file: 'public/plan.pdf',
        message: 'On Windows and macOS, this file and public/Plan.pdf are one and the same',
        fix: 'Rename it to public/plan-2.pdf',
      },
    ]);
  });

  test.each([
    ['a.png', '\x89PNG\r\n\x1A\n\0\0\0\0IEN'],
    ['a.jpg', '\xFF\xD8\xFF\xE0\0'],
    ['a.gif', 'GIF89a'],
    ['a.webp', 'RIFF\xFF\0\0\0WEBPVP8 '],
  ])('is whole: %s is told of where it was cut off', (path, text) => {
    expect(foundIn(path, text)).toMatchObject([expect.stringContaining('picture-kind: The picture is cut off')]);
  });

  test('is what its name says', () => {
    expect(foundIn('a.png', '<script>alert(1)</script>')).toEqual([
      'public/a.png:1:1 picture-kind: The file is no png → Save the picture as png, or remove the file',
    ]);
    expect(foundIn('a.webp', avif)).toEqual([
      'public/a.webp:1:1 picture-kind: The name says webp, and the file is avif → Rename it to public/a.avif',
    ]);
  });

  test.each([
    '<script/>',
    '<g onclick="x"/>',
    '<animate attributeName="href" values="javascript:x"/>',
    '<g fill="u\\72l(//a.example)"/>',
    '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><script xmlns="http://www.w3.org/2000/svg"/></r:RDF>',
    '<d:script xmlns:d="http://www.w3.org/2000/svg"/>',
    '<text>&entity;</text>',
  ])('is no drawing with %s in it', (inner) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
    expect(foundIn('a.svg', drawing)).toMatchObject([expect.stringContaining('svg-content')]);
  });
});
