import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { completeTags, languages, settings, tags } from '../setup/words.ts';
import { copyPath, readCopy } from './made-copies.ts';
import { tellOfMissing } from './missing-program.ts';

const bookOf = (tag: string): Uint8Array => readCopy(tag, 'epub');

/** Files of a book that are XML, parsed by a parser that takes nothing but well-formed XML. */
function readXml(tag: string): Map<string, Root> {
  const files = Object.entries(unzipSync(bookOf(tag))).filter(([path]) => /\.(?:xhtml|opf|ncx|svg|xml)$/.test(path));
  return new Map(files.map(([path, content]) => [path, fromXml(new TextDecoder().decode(content))]));
}

function elementsOf(tree: Root | undefined, name?: string): Element[] {
  const elements: Element[] = [];
  if (tree) visit(tree, 'element', (node) => void ((name === undefined || node.name === name) && elements.push(node)));
  return elements;
}

/** Files that a document names, by the attribute that names them. */
function referencesOf(path: string, tree: Root): { path: string; anchor: string; name: string }[] {
  return elementsOf(tree).flatMap((element) =>
    (['href', 'src'] as const).flatMap((name) => {
      const [file, anchor = ''] = (element.attributes[name] ?? '').split('#');
      if (element.attributes[name] == null || /^https?:/.test(element.attributes[name])) return [];
      return [
        {
          path: file ? posix.join(posix.dirname(path), decodeURIComponent(file)) : path,
          anchor: decodeURIComponent(anchor),
          name: `${element.name}[${name}]`,
        },
      ];
    }),
  );
}

test('what is folded on the web stands open in the book', () => {
  const folded = [...readXml(tags[0] ?? '').values()].flatMap((tree) => elementsOf(tree, 'details'));
  expect(folded.length).toBeGreaterThan(0);
  for (const { attributes } of folded) expect(attributes).toHaveProperty('open');
});

test.each(tags)('the book in %s begins with its type, not compressed, as programs look for it', (tag) => {
  const start = new TextDecoder().decode(bookOf(tag).slice(30, 58));
  expect(start).toBe('mimetypeapplication/epub+zip');
  expect(new DataView(bookOf(tag).buffer, bookOf(tag).byteOffset).getUint16(8, true), 'method of compression').toBe(0);
});

test('pictures in the book, and in the one file, say how large they are', () => {
  const shown = [...readXml('de').values()].flatMap((tree) => elementsOf(tree, 'img'));
  const picture = shown.find(({ attributes }) => attributes['src']?.includes('anleger'));
  expect(picture?.attributes).toMatchObject({ width: '24', height: '12' });
  expect(new TextDecoder().decode(readCopy('de', 'html'))).toMatch(/<img (?=[^>]*width="24")(?=[^>]*height="12")/);
});

test.each(tags)(
  'the book in %s lists every file it holds, orders every page once, and its contents lead to all of them',
  (tag) => {
    const files = Object.keys(unzipSync(bookOf(tag))).filter(
      (path) => path.startsWith('book/') && path !== 'book/book.opf',
    );
    const xml = readXml(tag);
    const manifest = elementsOf(xml.get('book/book.opf'), 'item');
    expect(manifest.map(({ attributes }) => `book/${attributes['href']}`).sort()).toEqual(files.sort());
    const pathOf = new Map(manifest.map(({ attributes }) => [attributes['id'], `book/${attributes['href']}`]));
    const spine = elementsOf(xml.get('book/book.opf'), 'itemref').map(({ attributes }) =>
      pathOf.get(attributes['idref'] ?? ''),
    );
    expect(spine).toEqual(
      files.filter((path) => path.endsWith('.xhtml')).sort((a, b) => spine.indexOf(a) - spine.indexOf(b)),
    );
    const contents = referencesOf(
      'book/contents.xhtml',
      xml.get('book/contents.xhtml') ?? expect.fail('no contents'),
    ).map(({ path }) => path);
    expect(spine.filter((path) => path && !contents.includes(path))).toEqual([]);
    const ncx = referencesOf('book/contents.ncx', xml.get('book/contents.ncx') ?? expect.fail('no NCX')).map(
      ({ path }) => path,
    );
    expect(spine.filter((path) => path && !ncx.includes(path))).toEqual(['book/cover.xhtml', 'book/contents.xhtml']);
  },
);

test.each(tags)('the cover of the book in %s has the colours and the mark of the site', (tag) => {
  const { accent, onAccent, mark } = settings.brand ?? expect.fail('the small site has a brand');
  const cover = new TextDecoder().decode(unzipSync(bookOf(tag))['book/cover.svg']);
  expect(cover).toContain(`fill="${accent.light}"`);
  expect(cover).toContain(`fill="${onAccent.light}"`);
  expect(cover).toContain(`d="${mark?.line}"`);
});

test.each(tags)(
  'in the book in %s every reference leads to an anchor in it, ids are unique, and nothing is loaded from elsewhere',
  (tag) => {
    const xml = readXml(tag);
    const files = new Set(Object.keys(unzipSync(bookOf(tag))));
    const idsOf = new Map(
      [...xml].map(([path, tree]) => [path, elementsOf(tree).flatMap(({ attributes }) => attributes['id'] ?? [])]),
    );
    const problems = [...xml].flatMap(([path, tree]) => {
      const ids = idsOf.get(path) ?? [];
      return [
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: two elements have the id ${id}`),
        ...referencesOf(path, tree).flatMap((to) => [
          ...(files.has(to.path) ? [] : [`${path}: ${to.name} names ${to.path}`]),
          ...(to.anchor === '' || idsOf.get(to.path)?.includes(to.anchor)
            ? []
            : [`${path}: no ${to.path}#${to.anchor}`]),
        ]),
        ...elementsOf(tree)
          .filter(
            ({ name, attributes }) =>
              name === 'script' ||
              attributes['style'] != null ||
              (name !== 'a' && /^https?:/.test(attributes['href'] ?? attributes['src'] ?? '')),
          )
          .map(({ name }) => `${path}: <${name}> that does not belong into a book`),
      ];
    });
    expect(problems).toEqual([]);
  },
);

test.each(languages)(
  'the book in $tag says its language and direction, and explains terms in notes',
  ({ tag, direction }) => {
    const xml = readXml(tag);
    const spine = elementsOf(xml.get('book/book.opf'), 'spine')[0];
    expect(spine?.attributes['page-progression-direction']).toBe(direction);
    for (const [path, tree] of xml) {
      const html = elementsOf(tree, 'html')[0];
      if (html)
        expect([html.attributes['lang'], html.attributes['xml:lang'], html.attributes['dir']], path).toEqual([
          tag,
          tag,
          direction,
        ]);
    }
    const measure = elementsOf(xml.get('book/vorhaben/buecherboot.xhtml'));
    const notes = measure
      .filter(({ attributes }) => attributes['epub:type'] === 'footnote')
      .map(({ attributes }) => `#${attributes['id']}`);
    const references = measure
      .filter(({ attributes }) => attributes['epub:type'] === 'noteref')
      .map(({ attributes }) => attributes['href']);
    expect(notes.length).toBeGreaterThan(0);
    expect([...new Set(references)].sort()).toEqual(notes.sort());
  },
);

const epubcheck = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'epubcheck'))
  .find((file) => existsSync(file));

/** Java translates what a short run needs in a third of the time when it does not look for the fastest way. */
const quickJava = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' };

// Of both directions of writing; the third book is made in the same way.
test.runIf(epubcheck).each(completeTags)('EPUBCheck finds no error and no warning in the book in %s', async (tag) => {
  const [program = '', ...first] = await commandOf(epubcheck ?? '');
  const args = [...first, copyPath(tag, 'epub'), '--failonwarnings', '--quiet'];
  const report = await promisify(execFile)(program, args, { env: { ...process.env, ...quickJava } }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  expect((report.stdout + report.stderr).split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line))).toEqual(
    [],
  );
});

if (!epubcheck) {
  tellOfMissing(
    'EPUBCheck is not installed, so only the tests above look at the books (Debian: apt-get install epubcheck)',
  );
}

/** In Debian, `epubcheck` is the Java archive itself, which a kernel may or may not know how to start. */
async function commandOf(file: string): Promise<string[]> {
  const isArchive = (await readFile(realpathSync(file))).subarray(0, 2).toString() === 'PK';
  return isArchive ? ['java', '-jar', realpathSync(file)] : [file];
}
