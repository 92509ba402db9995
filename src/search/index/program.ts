import { build, type BuildOptions, type Plugin } from 'esbuild';
import { join } from 'node:path';
import { browserScript } from '../../core/browser-script.ts';
import type { Files } from '../../core/files.ts';
import { inflateFile, programFile, wasmFile } from '../words/index-files.ts';
import { runPagefind, unzip } from './pagefind-run.ts';

/**
 * What finds, with Pagefind's program in it, Pagefind's WebAssembly, and what unpacks the index in old browsers, by
 * their paths in the index's folder. They are the same whatever the pages are.
 */
export async function searchProgram(): Promise<Files> {
  const files = new Map((await runPagefind([])).map(({ path, content }) => [path, content]));
  const contentOf = (path: string): Uint8Array => {
    const content = files.get(path);
    if (!content) throw new Error(`Pagefind made no ${path}. Compare it with the last version.`);
    return content;
  };
  const pagefind = takenOf(Buffer.from(contentOf('pagefind.js')).toString());
  return new Map([
    [programFile, await bundled({ entryPoints: [finder], plugins: [pagefindFrom(pagefind)] })],
    [inflateFile, await bundled({ stdin: { contents: "export { inflateSync } from 'fflate'", resolveDir } })],
    [wasmFile, unzip(contentOf('wasm.unknown.pagefind'))],
  ]);
}

const resolveDir = import.meta.dirname;

/** What finds, in a worker or in the page. */
const finder = join(resolveDir, '../../browser/search/finder-program.ts');

/** What is used of Pagefind's module, by the names that it has there: `src/browser/search/pagefind-types.ts`. */
const taken = 'wasm_bindgen as backend,calculate_excerpt_region,build_excerpt';

/**
 * What asks the WebAssembly and cuts excerpts, of all that Pagefind's module does: the rest, two thirds of it, finds
 * files, unpacks them and joins sites, which `src/browser/search/` does for this one.
 * @throws when Pagefind's module no longer is what it was in version 1.6
 */
function takenOf(source: string): string {
  return replaced(
    replaced(source, /var u8=Uint8Array;.*var gz_default=gunzipSync;/s, 'var gz_default;'),
    /export\s*\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/,
    `export{${taken}};`,
  );
}

/** Pagefind's module, for what imports it. */
function pagefindFrom(contents: string): Plugin {
  return {
    name: 'pagefind',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^virtual:pagefind$/ }, ({ path }) => ({ path, namespace: 'pagefind' }));
      onLoad({ filter: /./, namespace: 'pagefind' }, () => ({ contents }));
    },
  };
}

async function bundled(what: Pick<BuildOptions, 'entryPoints' | 'plugins' | 'stdin'>): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...browserScript, ...what, format: 'esm' });
  return Buffer.from(outputFiles[0]?.text ?? '');
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
