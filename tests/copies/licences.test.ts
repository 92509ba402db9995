import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { elementsIn, readSite } from '../setup/built-site.ts';
import { attribute, textOf } from '../setup/html.ts';
import { root } from '../setup/project.ts';
import { settings, source, tags, wordsIn } from '../setup/words.ts';
import { copyName, copyPath } from './made-copies.ts';

const project = readFileSync(join(root, 'LICENSE'), 'utf8');
const own = readSite('LICENSE');
const others = readSite('licenses.txt');

/** A file in an archive. */
const unpacked = (archive: string, path: string): string =>
  execFileSync('unzip', ['-p', archive, path], { encoding: 'utf8' });

test('the site holds its licence, and those of all that is given out with it, in the words of the packages', () => {
  const [code = ''] = project.split('\nContent\n');
  expect(code).toContain('Permission is hereby granted');
  expect(own.split('\nContent\n')[0]).toBe(code);
  for (const file of ['pagefind/LICENSE/LICENSE', '@expo-google-fonts/noto-sans/LICENSE_FONT'])
    expect(others).toContain(
      readFileSync(join(root, 'node_modules', file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/pagefind/package.json'), 'utf8')) as {
    version: string;
  };
  expect(others).toContain(`pagefind ${version}`);
});

test('of its content, it names the site, the record and those whose record it is', () => {
  const [, content = ''] = own.replaceAll(/\s+/g, ' ').split(' Content ');
  const { 'site.title': title, 'site.tagline': tagline, 'cite.contributors': authors } = wordsIn(source);
  expect(content).toContain(`Attribution: "${title}: ${tagline}, ${authors}".`);
  expect(content).toContain("record 302 of the Verzeichnis der Kulturpläne, which remain Plankontor's,");
  expect(content).toContain('https://creativecommons.org/licenses/by/4.0/.');
});

test.each([...tags, 'all'])('the ZIP of %s holds both', (tag) => {
  expect(unpacked(copyPath(tag, 'zip'), `${copyName(tag)}/LICENSE`)).toBe(own);
  expect(unpacked(copyPath(tag, 'zip'), `${copyName(tag)}/licenses.txt`)).toBe(others);
});

test.each(tags)('the one file in %s holds both at its foot, the EPUB its own in what it says of itself', (tag) => {
  const [file] = elementsIn(`downloads/${copyName(tag, 'html')}`).filter(
    (each) => attribute(each, 'class') === 'copy-licences',
  );
  expect(file && textOf(file)).toContain(own);
  expect(file && textOf(file)).toContain(others);
  expect(unpacked(copyPath(tag, 'epub'), 'book/about-this-book.xhtml')).toContain('Permission is hereby granted');
});

test.each(tags)('the page on downloads in %s leads there', (tag) => {
  const links = elementsIn(`${tag}/${settings.roles.downloads}/index.html`).map((each) => attribute(each, 'href'));
  expect(links).toContain('/licenses.txt');
});
