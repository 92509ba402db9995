import { build } from 'esbuild';
import { gunzipSync } from 'node:zlib';
import { browserScript } from '../../core/browser-script.ts';
import type { Files } from '../../core/files.ts';
import { programFile, wasmFile } from '../words/index-files.ts';
import { runPagefind } from './pagefind-run.ts';

/**
 * Pagefind's program and its WebAssembly, by their paths in the index's folder. They are the same whatever the pages
 * are.
 */
export async function searchProgram(): Promise<Files> {
  const files = new Map((await runPagefind([])).map(({ path, content }) => [path, content]));
  const contentOf = (path: string): Uint8Array => {
    const content = files.get(path);
    if (!content) throw new Error(`Pagefind made no ${path}. Compare it with the last version.`);
    return content;
  };
  return new Map([
    [programFile, Buffer.from(await toFunction(Buffer.from(contentOf('pagefind.js')).toString()))],
    [wasmFile, gunzipSync(contentOf('wasm.unknown.pagefind'))],
  ]);
}

/**
 * Pagefind's module as a function of `fetch`, so that a copy on a disk, where browsers refuse `fetch`, can hand it
 * another; and of it only what searches in the page itself. A worker would load the program a second time, and a query
 * takes a few milliseconds.
 * @throws when Pagefind's module no longer is what it was in version 1.6
 */
async function toFunction(source: string): Promise<string> {
  const contents = source.replace(
    /export\s*\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/,
    'export const start = (options) => new Pagefind(options);',
  );
  if (contents === source) {
    throw new Error(
      'pagefind.js does not end in the exports that src/search/index/program.ts expects. ' +
        'Compare it with the last version.',
    );
  }
  const { outputFiles } = await build({
    ...browserScript,
    stdin: { contents },
    globalName: 'pagefind',
    define: { 'import.meta.url': '""' },
  });
  return `export default function (fetch) {${outputFiles[0]?.text}return pagefind.start}`;
}
