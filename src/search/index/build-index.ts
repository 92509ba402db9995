import { build } from 'esbuild';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { codePages, type BuiltPage, type CodedPages } from './coded-pages.ts';
import {
  codedLanguage,
  codedPath,
  entryFile,
  indexFolder,
  indexName,
  packedLanguage,
  packFile,
  programFile,
  wasmFile,
  wordsFile,
} from '../../search/words/index-files.ts';
import { kinWords } from './kin-words.ts';
import { pack } from '../../core/pack.ts';
import { rulesOf } from '../words/rules.ts';
import { splitIndex, type SplitIndex } from './split-index.ts';
import { makeStemmer } from '../words/stem.ts';
import type { WordsFile } from '../words/words-file.ts';

/** What an index holds and weighs. */
export interface IndexSummary {
  pages: number;
  /** Bytes of all its files. */
  bytes: number;
}

/**
 * Indexes the pages of a built site, each in its own language, and puts the index into the site. Pagefind is given the pages twice: as
 * they are, for what readers see of them, and with codes in the place of words (`word-codes.ts`), for what is searched.
 * @param folder the built site
 * @throws an error with Pagefind's words when a page cannot be indexed
 */
export async function indexSite(folder: string): Promise<IndexSummary> {
  const coded = await readCodedPages(folder);
  const sources = coded.flatMap(({ pages }) => pages);
  const shown = await index(sources.map(({ path, shown: content }) => ({ sourcePath: path, content })));
  const searched = await index(sources.map(({ path, coded: content }) => ({ sourcePath: path, content })));
  await close();

  const contentOf = (path: string): Buffer => Buffer.from(searched.find((file) => file.path === path)?.content ?? '');
  const { pages, fragments } = withWords(searched, shown);
  const splits = new Map(coded.map(({ locale }) => [locale, indexOf(searched, codedLanguage(locale))]));
  const named: IndexFile[] = [
    ...coded.flatMap(({ locale }) => splits.get(locale)?.files ?? []),
    ...searched.filter(({ path }) => path.endsWith('.pf_filter')),
    ...fragments,
    { path: entryFile, content: entry(contentOf(entryFile), coded) },
    ...coded.map((own) => {
      const { locale, words } = own;
      const kin = kinOf(own, coded);
      const file: WordsFile = {
        rules: rulesOf(locale),
        words: words.join(' '),
        ...(kin ? { kin } : {}),
        pieces: splits.get(locale)?.pieces ?? [],
        pages: pages.get(codedLanguage(locale)) ?? [],
      };
      return { path: wordsFile(locale), content: Buffer.from(JSON.stringify(file)) };
    }),
  ];
  const files = named.map(({ path, content }) => ({
    path: coded.reduce((name, { locale }) => codedPath(name, locale), path),
    content,
  }));
  const packs = coded.map(({ locale }) => ({ locale, files: filesToStart(files, locale) }));
  const packed = new Set(packs.flatMap(({ files: each }) => each));
  const stored: IndexFile[] = [
    { path: programFile, content: Buffer.from(await toProgram(contentOf('pagefind.js').toString())) },
    { path: wasmFile, content: gunzipSync(contentOf('wasm.unknown.pagefind')) },
    ...packs.map(({ locale, files: each }) => ({ path: packFile(locale), content: pack(each.map(unzipped)) })),
    ...files.filter((file) => !packed.has(file)),
  ];
  for (const { path, content } of stored) {
    const file = join(folder, indexFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return { pages: fragments.length, bytes: stored.reduce((sum, { content }) => sum + content.byteLength, 0) };
}

/** The files of an index of some pages. */
async function index(pages: { sourcePath: string; content: string }[]): Promise<IndexFile[]> {
  const { index: begun, errors } = await createIndex({});
  if (!begun) throw new Error(`The search index was not begun: ${errors.join('; ')}`);
  const added = await Promise.all(pages.map((page) => begun.addHTMLFile(page)));
  const { files, errors: failures } = await begun.getFiles();
  const problems = [...added, { errors: failures }].flatMap((each) => each.errors);
  if (problems.length > 0) throw new Error(`The search index was not finished: ${problems.join('; ')}`);
  return files;
}

/** Reads the pages of a built site and puts codes in the place of their words, language by language. */
async function readCodedPages(folder: string): Promise<CodedPages[]> {
  const paths = (await readdir(folder, { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
  const pages = await Promise.all(
    paths.map(async (path): Promise<BuiltPage> => {
      const html = await readFile(join(folder, path), 'utf8');
      return { path, html, locale: /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? '' };
    }),
  );
  return [...Map.groupBy(pages, ({ locale }) => locale)]
    .map(([locale, own]) => codePages(locale, own))
    .filter((each) => each.pages.length > 0);
}

interface Fragment {
  url: string;
  word_count: number;
  anchors: { location: number }[];
}

/** The words of languages with the same rules that lead to words of a language. */
function kinOf(own: CodedPages, all: readonly CodedPages[]): string {
  const stemmer = makeStemmer(rulesOf(own.locale));
  const known = new Set(own.words.map(stemmer.stem));
  const slugOf = (path: string): string => path.slice(path.indexOf('/'));
  const ofOwn = new Map(own.pages.map(({ path, shown }) => [slugOf(path), shown]));
  const kin = all
    .filter(({ locale }) => locale !== own.locale && rulesOf(locale) === rulesOf(own.locale))
    .map(({ pages }) =>
      pages.flatMap(({ path, shown }) =>
        ofOwn.has(slugOf(path)) ? [{ ours: ofOwn.get(slugOf(path)) ?? '', theirs: shown }] : [],
      ),
    )
    .flatMap((pages) => [...kinWords(pages, stemmer, (stem) => known.has(stem))]);
  return kin.map((pair) => pair.join('>')).join(' ');
}

/** Gives each fragment of the coded index the words of its page, and tells which fragment is which page. */
function withWords(
  searched: readonly IndexFile[],
  shown: readonly IndexFile[],
): { pages: Map<string, WordsFile['pages']>; fragments: IndexFile[] } {
  const isFragment = ({ path }: IndexFile): boolean => path.endsWith('.pf_fragment');
  const shownPages = new Map(shown.filter(isFragment).map((file) => [readFragment(file).url, file]));
  const pages = new Map<string, WordsFile['pages']>();
  const fragments = searched.filter(isFragment).map((file): IndexFile => {
    const own = readFragment(file);
    const original = shownPages.get(own.url);
    if (!original || !isAligned(own, readFragment(original))) {
      throw new Error(
        `The search index of ${own.url} does not fit its page. Look at encodeWords in src/search/words/word-codes.ts.`,
      );
    }
    const [, id = '', language = ''] = /\/((.+)_\w+)\.pf_fragment$/.exec(file.path) ?? [];
    pages.set(language, [...(pages.get(language) ?? []), [id, own.url]]);
    return { path: file.path, content: original.content };
  });
  return { pages, fragments };
}

function readFragment({ content }: IndexFile): Fragment {
  return JSON.parse(gunzipSync(content).toString().slice('pagefind_dcd'.length)) as Fragment;
}

function isAligned(a: Fragment, b: Fragment): boolean {
  return (
    a.word_count === b.word_count &&
    a.anchors.length === b.anchors.length &&
    a.anchors.every(({ location }, at) => location === b.anchors[at]?.location)
  );
}

/** Pagefind's list of languages, under names of our own. */
function entry(content: Buffer, coded: readonly CodedPages[]): Buffer {
  const { languages, ...rest } = JSON.parse(content.toString()) as { languages: Record<string, unknown> };
  return Buffer.from(
    JSON.stringify({
      ...rest,
      languages: Object.fromEntries(coded.map(({ locale }) => [indexName(locale), languages[codedLanguage(locale)]])),
    }),
  );
}

/** A language's list of pages, and its words. */
function indexOf(files: readonly IndexFile[], language: string): SplitIndex {
  const meta = files.find(({ path }) => path.startsWith(`pagefind.${language}_`));
  if (!meta) throw new Error(`Pagefind made no list of the pages of ${language}.`);
  return splitIndex(
    language,
    meta,
    files.filter(({ path }) => path.startsWith(`index/${language}_`)),
  );
}

/** What a language's search needs before its first answer: the list of languages, the list of pages, and its words. */
function filesToStart(files: readonly IndexFile[], locale: string): IndexFile[] {
  return files.filter(({ path }) => ['', locale].includes(packedLanguage(path) ?? '-'));
}

/** A file as Pagefind also takes it: not packed by itself, so that the pack as a whole packs better. */
function unzipped({ path, content }: IndexFile): IndexFile {
  return path.endsWith('.json') ? { path, content } : { path, content: gunzipSync(content) };
}

/**
 * Pagefind's module as a function of `fetch`, so that a copy on a disk, where browsers refuse `fetch`, can hand it another; and of it only
 * what searches in the page itself. A worker would load the program a second time, and a query takes a few milliseconds.
 * @throws when Pagefind's module no longer is what it was in version 1.6
 */
async function toProgram(source: string): Promise<string> {
  const contents = source.replace(
    /export\s*\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/,
    'export const start = (options) => new Pagefind(options);',
  );
  if (contents === source)
    throw new Error(
      'pagefind.js does not end in the exports that src/search/index/build-index.ts expects. Compare it with the last version.',
    );
  const { outputFiles } = await build({
    stdin: { contents },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'pagefind',
    target: 'es2022',
    define: { 'import.meta.url': '""' },
  });
  return `export default function (fetch) {${outputFiles[0]?.text}return pagefind.start}`;
}
