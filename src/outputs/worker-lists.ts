import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { listFile, type LanguageFiles } from '../browser/keep/store.ts';

/** What the worker is built with. */
export interface WorkerOptions {
  /** The path under which the site lives, without a slash at its end. */
  base: string;
  locales: readonly string[];
}

const workerFile = 'sw.js';
const updateFile = 'sw-update.js';
const stamp = /<html(?: data-build="\w*")?/;

/**
 * Gives a built site its worker, and each language the list of what it consists of. Each page is stamped with the build that it is of.
 * @param folder the built site
 * @returns the build’s name, made from all its files
 */
export async function addWorker(folder: string, { base, locales }: WorkerOptions): Promise<string> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .filter((path) => !isLeftOut(path))
    .sort();
  const contents = new Map<string, Uint8Array>(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)),
  );
  const pages = paths.filter((path) => path.endsWith('.html'));
  for (const path of pages) contents.set(path, stampPage(contents.get(path), ''));
  const name = digest(paths.map((path) => `${path} ${digest(contents.get(path) ?? '')}`).join('\n'));
  for (const path of pages) {
    contents.set(path, stampPage(contents.get(path), name));
    await writeFile(join(folder, path), contents.get(path) ?? '');
  }
  for (const locale of locales) {
    const files = [...contents]
      .filter(([path]) => isOf(locale, path))
      .map(([path, content]): LanguageFiles['files'][number] => [
        addressOf(base, path),
        content.byteLength,
        digest(content),
      ]);
    await writeFile(join(folder, locale, listFile), JSON.stringify({ build: name, files } satisfies LanguageFiles));
  }
  const bundle = (file: string, outfile: string): Promise<unknown> =>
    build({
      entryPoints: [join(import.meta.dirname, '../browser/keep', file)],
      outfile: join(folder, outfile),
      bundle: true,
      minify: true,
      charset: 'utf8',
      format: 'iife',
      target: 'es2022',
      // The worker of one build loads the program of the same: browsers keep both for as long as the worker lives.
      define: { build: JSON.stringify(name), updateProgram: JSON.stringify(updateFile) },
    });
  await Promise.all([bundle('worker.ts', workerFile), bundle('take-over.ts', updateFile)]);
  return name;
}

function stampPage(page: Uint8Array | undefined, name: string): Uint8Array {
  return new TextEncoder().encode(
    new TextDecoder().decode(page).replace(stamp, name ? `<html data-build="${name}"` : '<html'),
  );
}

/** The first 8 bytes of a SHA-256 in hexadecimal: enough to tell builds of one site apart. */
function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** What this makes itself, and the copies, which are made after it and hold all pages once more. */
function isLeftOut(path: string): boolean {
  return [workerFile, updateFile].includes(path) || path.endsWith(`/${listFile}`) || path.startsWith('downloads/');
}

/** Whether a language needs a file: its pages and its search, and what all languages share. */
function isOf(locale: string, path: string): boolean {
  if (path.startsWith(`${locale}/`)) return path.endsWith('.html') || path.startsWith(`${locale}/search/`);
  if (path.startsWith('pagefind/'))
    return /^pagefind\/(engine\.js|search\.wasm)$/.test(path) || new RegExp(`[/.]${locale}[._]`).test(path);
  return path.startsWith('_astro/') || path === 'index.html' || path === 'favicon.svg';
}

function addressOf(base: string, path: string): string {
  return `${base}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
