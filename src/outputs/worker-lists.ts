import { build } from 'esbuild';
import { join } from 'node:path';
import { checksumStart, listFile, type LanguageFiles } from '../browser/keep/store.ts';
import { shownPictures } from '../content/pictures.ts';
import { browserScript } from '../core/browser-script.ts';
import { textFiles, toBytes, type Files } from '../core/files.ts';
import { downloadsFolder, type BuiltPage } from '../pages/built-site.ts';
import type { Site } from '../pages/site.ts';
import { isInIndex, languageOfIndexFile } from '../search/words/index-files.ts';

/** What a site's worker is made for. */
export interface WorkerOptions {
  /** The site's id, with which the names of what browsers keep begin. */
  id: string;
  /** The path under which the site lives, without a slash at its end. */
  base: string;
  locales: readonly string[];
  /** Whether browsers keep pages; if not, the worker of an earlier build is taken out of service. */
  keepsPages: boolean;
}

/** What the worker of a site is made for. */
export function workerOptions({ settings, base, languages }: Site): WorkerOptions {
  const locales = languages.map(({ tag }) => tag);
  return { id: settings.id, base, locales, keepsPages: settings.keepsPages !== false };
}

/** All of a site: its pages, and what else it consists of. */
export interface WholeSite {
  pages: readonly Pick<BuiltPage, 'path' | 'html'>[];
  files: Files;
}

const workerFile = 'sw.js';
const updateFile = 'sw-update.js';

/**
 * Gives a site its worker, and each language the list of what it consists of. Each page is stamped with the build that
 * it is of.
 * @returns the pages with their stamps, the worker and the lists
 */
export async function workerFiles(
  { pages, files }: WholeSite,
  { id, base, locales, keepsPages }: WorkerOptions,
): Promise<Files> {
  const all = new Map(
    [...files, ...pages.map(({ path, html }) => [path, toBytes(html)] as const)]
      .filter(([path]) => !isLeftOut(path))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const named = await Promise.all([...all].map(async ([path, content]) => `${path} ${await checksumStart(content)}`));
  const name = await checksumStart(toBytes(named.join('\n')));
  const stamped = new Map(pages.map((page) => [page.path, toBytes(stampPage(page, name))]));
  const entries = new Map(
    await Promise.all(
      [...new Map([...all, ...stamped])].map(
        async ([path, content]): Promise<[string, LanguageFiles['files'][number]]> => {
          const address = `${base}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
          return [path, [address, content.byteLength, await checksumStart(content)]];
        },
      ),
    ),
  );
  const lists = locales.map((locale): [path: string, text: string] => {
    const listed = [...entries].flatMap(([path, entry]) => (isOf(locale, path) ? [entry] : []));
    return [`${locale}/${listFile}`, JSON.stringify({ build: name, files: listed } satisfies LanguageFiles)];
  });
  const facts = { siteId: id, build: name, updateProgram: updateFile };
  const scripts = await Promise.all(
    keepsPages
      ? [bundle('worker.ts', workerFile, facts), bundle('take-over.ts', updateFile, facts)]
      : [bundle('retire.ts', workerFile, facts)],
  );
  return new Map([...stamped, ...textFiles([...lists, ...scripts])]);
}

/** Bundles a program of the worker, for the build that it keeps the pages of. */
async function bundle(
  entry: string,
  file: string,
  facts: Readonly<Record<string, string>>,
): Promise<[path: string, text: string]> {
  const { outputFiles } = await build({
    ...browserScript,
    entryPoints: [join(import.meta.dirname, '../browser/keep', entry)],
    // The worker of one build loads the program of the same: browsers keep both for as long as the worker lives.
    define: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  return [file, outputFiles[0]?.text ?? ''];
}

/** How every page begins, in small letters or great ones; the tag's attributes stand behind it. */
const pageStart = /^<!doctype html><html/i;

function stampPage({ path, html }: WholeSite['pages'][number], name: string): string {
  if (!pageStart.test(html))
    throw new Error(`${path} does not begin with <!doctype html><html, where its build is named.`);
  return html.replace(pageStart, (start) => `${start} data-build="${name}"`);
}

/** A page as it is before it is stamped. */
export function withoutStamp(html: string): string {
  return html.replace(/^(<!doctype html><html) data-build="\w*"/i, '$1');
}

/** What is made of the rest here, and the copies, which are made after it and hold all pages once more. */
function isLeftOut(path: string): boolean {
  return (
    [workerFile, updateFile].includes(path) || path.endsWith(`/${listFile}`) || path.startsWith(`${downloadsFolder}/`)
  );
}

/** Whether a language needs a file: its pages and its search, and what all languages share. */
function isOf(locale: string, path: string): boolean {
  if (path.startsWith(`${locale}/`)) return path.endsWith('.html') || path.startsWith(`${locale}/search/`);
  if (isInIndex(path)) return [undefined, locale].includes(languageOfIndexFile(path));
  return (
    path.startsWith('_astro/') || path.startsWith(shownPictures) || path === 'index.html' || path === 'favicon.svg'
  );
}
