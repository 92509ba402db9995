import { describe, expect, test } from 'vitest';
import { findingsIn, inShort } from './fixtures.ts';

/** What is found in a file that is given out as it is. */
function foundIn(path: string, text: string): string[] {
  const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
  return inShort(findingsIn([{ path: `public/${path}`, bytes }]).filter(({ file }) => file.startsWith('public')));
}

const webp = 'RIFF\0\0\0\0WEBPVP8 ';
const avif = '\0\0\0\x1Cftypavif\0\0\0\0';

describe('what is given out as it is', () => {
  test.each([
    ['_headers', '/*\n'],
    ['CNAME', 'site.example\n'],
    ['.well-known/security.txt', 'Contact: x\n'],
    ['.well-known/apple-app-site-association', '{}\n'],
    ['folder/picture.png', '\x89PNG\r\n\x1A\n'],
    ['picture.jpg', '\xFF\xD8\xFF\xE0'],
    ['picture.gif', 'GIF89a'],
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
