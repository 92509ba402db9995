import { expect, test } from 'vitest';
import { requireWhole } from '../../src/build/disk/whole-site.ts';
import { textFiles } from '../../src/core/files.ts';

const page = `<link rel="canonical" href="https://site.example/gone/">
<link rel="stylesheet" href="/policy/_astro/a.css">
<script type="module" src="/policy/_astro/a.js"></script><a href="/policy/gone/">Words</a>
<img src="picture.png" srcset="picture.png 1x, picture%20b.png 2x" alt=""><img src="data:image/png;base64,A" alt="">
<svg><use href="#part"/></svg>`;
const files = {
  'en/index.html': page,
  '_astro/a.css': '',
  '_astro/a.js': '',
  'en/picture.png': '',
  'en/picture b.png': '',
};

const look = (held: Record<string, string>): void => requireWhole(textFiles(Object.entries(held)), '/policy');

test('a site that holds all that its pages load is whole', () => {
  expect(() => look(files)).not.toThrow();
});

test.each(Object.keys(files).slice(1))('a site without %s is not, and the page that names it is told', (name) => {
  const held = Object.fromEntries(Object.entries(files).filter(([path]) => path !== name));
  expect(() => look(held)).toThrow(`${encodeURI(name)}, which en/index.html names`);
});

test('what lies outside the site’s path is no part of it', () => {
  expect(() => look({ ...files, 'x.html': '<link rel="stylesheet" href="/_astro/a.css">' })).toThrow('/_astro/a.css');
});
