import { inflateSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { IndexFiles } from '../../src/browser/search/index-files.ts';
import { checksum } from '../../src/core/checksum.ts';
import { readStamped, stamped } from '../../src/core/stamped.ts';
import { dictionaryOf, readStart, writeStart, type StartFile } from '../../src/search/words/start-file.ts';
import { nameFile, toDictionary } from '../../src/search/index/pagefind-run.ts';
import { inflateFile, languageOfIndexFile, programFile, wasmFile } from '../../src/search/words/index-files.ts';

const piece = nameFile('index', 'en', Buffer.from('The words of the index, each with its pages'));
const stored = `/pagefind/${piece.path}`;
const started: StartFile = {
  words: { rules: {}, encoding: 'utf-8', words: '', pieces: [], pages: [] },
  list: 'a\u00ff',
  wasm: checksum(Buffer.from('wasm')),
};
const start = writeStart(started);

/** The files of English, where each of some addresses gives what comes; and the addresses that were asked for. */
function filesWith(given: Record<string, Uint8Array>): { files: IndexFiles; asked: string[] } {
  const asked: string[] = [];
  const all: Record<string, Uint8Array> = { '/pagefind/start.en.txt': Buffer.from(start), ...given };
  const files = new IndexFiles(
    {
      async read(address, open) {
        asked.push(address);
        const content = all[address];
        if (!content) throw new Error(`There is no ${address}`);
        return open(new Uint8Array(content));
      },
      module: async <Program>() => ({ inflateSync }) as Program,
    },
    { locale: 'en', index: '/pagefind/' },
  );
  return { files, asked };
}

const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

test('a piece of the index is fetched by its name', async () => {
  const { files, asked } = filesWith({ [stored]: piece.content });
  expect(textOf(await files.read('index', piece.name))).toBe('The words of the index, each with its pages');
  expect(asked).toEqual(['/pagefind/start.en.txt', stored]);
});

const altered = Buffer.from(piece.content);
altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1;

test.each([
  ['cut off', piece.content.subarray(0, -9)],
  ['altered', altered],
  ['empty', new Uint8Array()],
  ['a page that asks for a password', Buffer.from('<!doctype html><title>Welcome</title>')],
  ['another file of the same kind', deflateRawSync('Other words of the index, each with pages')],
  ['another file that is not compressed', Buffer.from('The words of the index, each with its page')],
])('a piece that comes %s is none', async (_, content) => {
  await expect(filesWith({ [stored]: content }).files.read('index', piece.name)).rejects.toThrow();
});

const words = 'lighthouse seagull shipyard';
const text = Buffer.from('{"content":"A seagull over the shipyard"}');
const fragment = nameFile('fragment', 'en', text, toDictionary(dictionaryOf({ words, encoding: 'utf-8' })));

test('the text of a page is compressed with the words of its language, and is none with others', async () => {
  expect(fragment.content.byteLength).toBeLessThan(nameFile('fragment', 'en', text).content.byteLength);
  const textWith = (list: string): Promise<string> =>
    filesWith({
      '/pagefind/start.en.txt': Buffer.from(writeStart({ ...started, words: { ...started.words, words: list } })),
      [`/pagefind/${fragment.path}`]: fragment.content,
    })
      .files.read('fragment', fragment.name)
      .then(textOf);
  expect(await textWith(words)).toBe(`${text}`);
  await expect(textWith('lighthouse seagulls shipyard')).rejects.toThrow('not whole');
});

test('what a browser has no streams for is unpacked without them', async () => {
  const { DecompressionStream: streams } = globalThis;
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  try {
    const { files } = filesWith({ [stored]: piece.content });
    expect(textOf(await files.read('index', piece.name))).toContain('The words of the index');
  } finally {
    globalThis.DecompressionStream = streams;
  }
});

test('the words of a start come back as they were', () => {
  for (const list of ['', 'a', 'werf werft werften wal', `${'w'.repeat(30)} ${'w'.repeat(31)}`, 'الوقت اليوم 17 17b'])
    expect(
      readStart(Buffer.from(writeStart({ ...started, words: { ...started.words, words: list } }))).words.words,
    ).toBe(list);
});

test('the rules of a start come back as they were, lists and rounds of lists', () => {
  const rules = { suffixes: ['er> en> ene>', '', 's>'], irregular: '16<seksten 17<sytten', familyVowels: 'aeo' };
  const { words } = readStart(Buffer.from(writeStart({ ...started, words: { ...started.words, rules } })));
  expect(words.rules).toEqual(rules);
});

test('the WebAssembly is the one that the index was made with', async () => {
  const fetched = (content: string): Promise<Uint8Array> =>
    filesWith({ '/pagefind/search.wasm': Buffer.from(content) }).files.wasm();
  expect(textOf(await fetched('wasm'))).toBe('wasm');
  await expect(fetched('wasn')).rejects.toThrow('search.wasm');
});

test('what is stamped is read again as it was, and not when a letter of it differs', () => {
  const data = { words: 'Bücherei „Kai“', pages: [1, 2] };
  const whole = new TextDecoder().decode(stamped(data));
  expect(readStamped(Buffer.from(whole))).toEqual(data);
  for (const broken of [whole.replace('Kai', 'Kay'), whole.slice(0, -1), '', '{}', '<!doctype html>'])
    expect(() => readStamped(Buffer.from(broken)), broken).toThrow('whole');
});

test.each(['Об’єднання ґрунту й їжі — «17»', 'الخطة (HK-dir) ٱلـ؛ گچ', 'Żółw 😀 \u0001', 'Ελλάδα ΐ', 'עִברִית'])(
  'what is stamped comes back in whatever encoding it is shortest: %s',
  (words) => {
    const data = { words: words.repeat(9) };
    expect(readStamped(stamped(data))).toEqual(data);
    expect(() => readStamped(stamped(data).fill(0x20, 60, 61))).toThrow('whole');
  },
);

test('letters of another script than the Latin take one byte', () => {
  const words = 'документ урядового звіту';
  expect(stamped({ words: words.repeat(20) }).byteLength).toBeLessThan(new TextEncoder().encode(words).byteLength * 12);
});

test.each([
  ['pagefind/start.pt-BR.txt', 'pt-BR'],
  [`pagefind/${nameFile('fragment', 'pt-BR', Buffer.from('a')).path}`, 'pt-BR'],
  [`pagefind/${nameFile('filter', 'nb', Buffer.from('a')).path}`, 'nb'],
  [`pagefind/${programFile}`, undefined],
  [`pagefind/${inflateFile}`, undefined],
  [`pagefind/${wasmFile}`, undefined],
  ['en/index.html', undefined],
])('%s is a file of the index of %s', (path, language) => {
  expect(languageOfIndexFile(path)).toBe(language);
});
