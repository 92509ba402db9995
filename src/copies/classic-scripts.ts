import { build, transform, type Plugin } from 'esbuild';
import { posix } from 'node:path';
import { textOf, type Files } from '../core/files.ts';

/** A script that browsers also run from a disk, where they refuse modules. */
export interface ClassicScript {
  code: string;
  /** Style sheets that the module would have loaded by itself, by path. */
  styles: string[];
}

/**
 * Puts a module of the built site and all that it imports into one classic script. What it asks for while the page is open, by `fetch`
 * or by the import of an address, it asks of the copy: see reader/site-copy.ts.
 * @param path of the module in the site
 */
export async function toClassicScript(files: Files, path: string): Promise<ClassicScript> {
  const styles = new Set<string>();
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define: { 'import.meta.url': '""', fetch: 'siteCopy.fetch' },
    plugins: [siteModules(files, styles)],
  });
  return { code: outputFiles[0]?.text ?? '', styles: [...styles].sort() };
}

/**
 * Makes a module into a classic script that leaves its exports with the copy: `siteCopy.modules["<path>"]`.
 * @param path under which the copy asks for it
 */
export async function toHandedModule(source: string, path: string): Promise<string> {
  const { code } = await transform(source, {
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    globalName: `siteCopy.modules[${JSON.stringify(path)}]`,
  });
  return code;
}

/** Lets esbuild read the modules of the site from its files. */
function siteModules(files: Files, styles: Set<string>): Plugin {
  return {
    name: 'site-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, kind }) => ({
        path: kind === 'entry-point' ? path : posix.join(posix.dirname(importer), path),
        namespace: 'site',
      }));
      onLoad({ filter: /.*/, namespace: 'site' }, ({ path }) => ({
        contents: askTheCopy(withoutPreloads(textOf(files, path), path, styles)),
        loader: 'js',
      }));
    },
  };
}

/** An import of an address that is known only when the page runs. */
function askTheCopy(code: string): string {
  return code.replace(/\bimport\((?!\s*["'`])/g, 'siteCopy.import(');
}

/**
 * Vite lists what a lazy module needs, to preload it by absolute addresses; in a copy it is there already.
 * @throws when Vite writes its list in a way that is not known here
 */
function withoutPreloads(code: string, path: string, styles: Set<string>): string {
  if (!code.includes('__vite__mapDeps')) return code;
  const list = /^const __vite__mapDeps=.*?\(m\.f=(\[.*?\])\)\)\)=>i\.map\(i=>d\[i\]\);$/m.exec(code);
  if (!list)
    throw new Error(
      `${path} preloads modules in a way that src/copies/classic-scripts.ts does not know. Compare it with Vite’s last version.`,
    );
  for (const file of JSON.parse(list[1] ?? '[]') as string[]) if (file.endsWith('.css')) styles.add(file);
  return code.replace(list[0], 'const __vite__mapDeps=()=>[];');
}
