import { transform } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { indexFolder, isWasm, packFile, programFile, wasmFile } from './files.ts';
import { pack } from './pack.ts';

/** Pagefind writes its ready-made interfaces and a worker beside the index; this site has its own, and needs no worker. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** What an index holds and weighs. */
export interface IndexSummary {
  pages: number;
  /** Bytes of all its files. */
  bytes: number;
}

/**
 * Indexes the pages of a built site, each in its own language, and puts the index into the site.
 * @param folder the built site
 * @throws an error with Pagefind's words when a page cannot be indexed
 */
export async function indexSite(folder: string): Promise<IndexSummary> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index was not begun: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const { files, errors: failures } = await index.getFiles();
  await close();
  const problems = [...added.errors, ...failures];
  if (problems.length > 0) throw new Error(`The search index was not finished: ${problems.join('; ')}`);

  const wanted = files.filter(({ path }) => !unused.test(path));
  const contentOf = (path: string): Buffer => Buffer.from(wanted.find((file) => file.path === path)?.content ?? '');
  const { languages } = JSON.parse(contentOf(entryFile).toString()) as { languages: Record<string, { wasm: string | null }> };
  const packs = Object.keys(languages).map((locale) => ({ locale, files: filesToStart(wanted, locale) }));
  const packed = new Set(packs.flatMap(({ files: each }) => each));
  const stored: IndexFile[] = [
    { path: programFile, content: Buffer.from(await toProgram(contentOf('pagefind.js').toString())) },
    // Languages that Pagefind does not know share a WebAssembly without a stemmer.
    ...Object.entries(languages).map(([locale, { wasm }]) => ({
      path: wasmFile(locale),
      content: gunzipSync(contentOf(`wasm.${wasm ?? 'unknown'}.pagefind`)),
    })),
    ...packs.map(({ locale, files: each }) => ({ path: packFile(locale), content: pack(each) })),
    ...wanted.filter((file) => !packed.has(file) && !isWasm(file.path) && file.path !== 'pagefind.js'),
  ];
  for (const { path, content } of stored) {
    const file = join(folder, indexFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return { pages: added.page_count, bytes: stored.reduce((sum, { content }) => sum + content.byteLength, 0) };
}

/** Pagefind's list of languages. */
const entryFile = 'pagefind-entry.json';

/** A pack holds no more than this of the words' index, in bytes; of a larger index only what a query asks for is loaded. */
const packedIndexBytes = 32 * 1024;

/** What a language's search needs before its first answer: the list of languages, the list of pages, and a small index whole. */
function filesToStart(files: readonly IndexFile[], locale: string): IndexFile[] {
  const words = files.filter(({ path }) => path.startsWith(`index/${locale}_`));
  const isSmall = words.reduce((sum, { content }) => sum + content.byteLength, 0) <= packedIndexBytes;
  return files.filter((file) => file.path === entryFile || file.path.startsWith(`pagefind.${locale}_`) || (isSmall && words.includes(file)));
}

/**
 * Pagefind's module as a function of `fetch`, so that a copy on a disk, where browsers refuse `fetch`, can hand it another.
 * @throws when Pagefind's module no longer ends as it did in version 1.6
 */
async function toProgram(source: string): Promise<string> {
  const program = source.replace(/export\s*\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/, 'return createInstance;');
  if (program === source) throw new Error('pagefind.js does not end in the exports that src/search/build-index.ts expects. Compare it with the last version.');
  const { code } = await transform(`export default function (fetch) {${program}}`, {
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'import.meta.url': '""' },
  });
  return code;
}
