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
 * takes a few milliseconds; what unpacks files weighs a fifth of it, and browsers do that themselves
 * (`browser/search/index-files.ts`).
 * @throws when Pagefind's module no longer is what it was in version 1.6
 */
async function toFunction(source: string): Promise<string> {
  const contents = replaced(
    replaced(source, /var u8=Uint8Array;.*var gz_default=gunzipSync;/s, 'var gz_default=(data)=>data;'),
    /export\s*\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/,
    'export const start = (options) => new Pagefind(options);',
  );
  const { outputFiles } = await build({
    ...browserScript,
    stdin: { contents },
    globalName: 'pagefind',
    define: { 'import.meta.url': '""' },
  });
  return `export default function (fetch) {${outputFiles[0]?.text}return pagefind.start}`;
}

function replaced(source: string, part: RegExp, by: string): string {
  if (!part.test(source)) {
    throw new Error(
      `pagefind.js has nothing like ${part}, which src/search/index/program.ts expects. ` +
        'Compare it with the last version.',
    );
  }
  return source.replace(part, by);
}
