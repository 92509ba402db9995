import { close, createIndex, type IndexFile } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { splitIndex } from '../../src/search/index/split-index.ts';

afterAll(() => close());

/** The index of pages with so many words of their own. */
async function indexOf(count: number): Promise<{ meta: IndexFile; pieces: IndexFile[] }> {
  const { index } = await createIndex({});
  for (let page = 0; page < 3; page++) {
    const words = Array.from({ length: count }, (_, word) =>
      String.fromCharCode(...[word / 676, word / 26, word].map((letter) => 97 + (Math.floor(letter) % 26))),
    );
    await index?.addHTMLFile({
      url: `/${page}/`,
      content: `<html lang="qen"><body><h1>${words[page]}</h1><p>${words.join(' ')}</p></body></html>`,
    });
  }
  const files = (await index?.getFiles())?.files ?? [];
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind made no list of pages.');
  return { meta, pieces: files.filter(({ path }) => path.endsWith('.pf_index')) };
}

/** Pagefind compresses otherwise than we do. */
const bytesOf = ({ content }: IndexFile): number =>
  (content[0] === 0x1f ? gunzipSync(content) : inflateRawSync(content)).byteLength;
const coded = { locale: 'en', width: 3 };

test('the pieces are small, and together they hold all that Pagefind’s held', async () => {
  const { meta, pieces } = await indexOf(3000);
  const { list, files: split, pieces: named } = splitIndex(coded, meta, pieces, new Map());
  expect(named.map(([, name]) => name)).toEqual(split.map(({ name }) => name));
  expect(split.length).toBeGreaterThan(5);
  for (const piece of split) expect(bytesOf(piece)).toBeLessThan(3 * 1024);
  const sum = (files: readonly IndexFile[]): number => files.reduce((bytes, file) => bytes + bytesOf(file), 0);
  // Each piece has a beginning of its own; nothing else is added, and nothing is lost.
  expect(sum(split) - sum(pieces)).toBeLessThan(20 * split.length);
  expect(sum(split)).toBeGreaterThan(sum(pieces) - 20 * pieces.length);
  const names = Buffer.from(list).toString('latin1');
  for (const { path } of split) expect(names).toContain(/index\/(.+)\.pf_index/.exec(path)?.[1]);
});

test('the same words give the same pieces', async () => {
  const { meta, pieces } = await indexOf(500);
  expect(splitIndex(coded, meta, pieces, new Map())).toEqual(splitIndex(coded, meta, pieces, new Map()));
});

test('a file of another shape is refused, with what to do', async () => {
  const { meta, pieces } = await indexOf(10);
  expect(() =>
    splitIndex(
      coded,
      { ...meta, content: pieces[0]?.content ?? new Uint8Array() },
      [{ path: 'x', content: meta.content }],
      new Map(),
    ),
  ).toThrow(/split-index\.ts/);
});
