import { build, transform, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listeningOf } from '../pages/listening.ts';
import { browserScript, definitionsOf } from '../core/browser-script.ts';
import type { Site } from '../pages/site.ts';
import type { CopiedSite } from './copied-site.ts';
import type { LanguageEdition } from './language-edition.ts';

const browserFolder = join(import.meta.dirname, '../browser');

/** Scripts as copies run them, by what they do. Browsers refuse modules from a disk: each is a classic one. */
const entryPoints = {
  /** What every page of the site does. */
  page: 'page.ts',
  /** What the page of the search does. */
  search: 'copy/search.ts',
  /** What every page of a folder does beyond. */
  folder: 'copy/copy.ts',
  oneFile: 'copy/one-file.ts',
  check: 'copy/check.ts',
};

export type CopyScripts = Record<keyof typeof entryPoints, string>;

/**
 * Bundles the scripts of the copies, those of the site’s own pages among them: these ask `siteCopy` for what they ask
 * the web for.
 */
export async function bundleScripts({ site }: CopiedSite): Promise<CopyScripts> {
  const bundle = async (file: string): Promise<string> => {
    const { outputFiles } = await build({
      ...browserScript,
      entryPoints: [join(browserFolder, file)],
      define: { fetch: 'siteCopy.fetch', ...definitionsOf(site.settings) },
      plugins: [modulesOfCopies, stylesAsText, listeningOfSite(site)],
    });
    return outputFiles[0]?.text ?? '';
  };
  const bundled = await Promise.all(
    Object.entries(entryPoints).map(async ([name, file]) => [name, await bundle(file)] as const),
  );
  return Object.fromEntries(bundled) as CopyScripts;
}

/** A script of the copies with what it knows of its copy: the constants that `src/browser/copy/` declares. */
export function withFacts(script: string, held: readonly LanguageEdition[]): string {
  const [{ copied }] = held as [LanguageEdition];
  const tags = held.map(({ tag }) => tag);
  const others = copied.site.languages.map(({ tag }) => tag).filter((tag) => !tags.includes(tag));
  const facts = { copyAddress: copied.address, copyLanguages: tags, otherLanguages: others };
  const constants = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `(()=>{const ${constants.join(',')};${script}})();\n`;
}

/**
 * Makes a module into a classic script that leaves its exports with the copy: `siteCopy.modules["<path>"]`.
 * @param path under which the copy asks for it
 */
export async function toHandedModule(source: string, path: string): Promise<string> {
  const { minify, format, target, charset } = browserScript;
  const globalName = `siteCopy.modules[${JSON.stringify(path)}]`;
  return (await transform(source, { minify, format, target, charset, globalName })).code;
}

/**
 * Modules of the site’s pages that are others in a copy: a module that is imported by its address comes from the copy,
 * another page comes out of a frame, and no worker keeps pages, or finds.
 */
const ofCopies: Readonly<Record<string, string>> = {
  './import-module.ts': 'copy/import-module.ts',
  './keep/start.ts': 'copy/keep-nothing.ts',
  './load-page.ts': 'copy/load-page.ts',
  './search-worker.ts': 'copy/no-worker.ts',
};

const modulesOfCopies: Plugin = {
  name: 'modules-of-copies',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ path }) => {
      const other = ofCopies[path];
      return other === undefined ? undefined : { path: join(browserFolder, other) };
    });
  },
};

/** What reading aloud knows of the site’s languages. */
function listeningOfSite(site: Site): Plugin {
  const contents = JSON.stringify(listeningOf(site));
  return {
    name: 'listening',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^virtual:listening$/ }, ({ path }) => ({ path, namespace: 'listening' }));
      onLoad({ filter: /./, namespace: 'listening' }, () => ({ contents, loader: 'json' }));
    },
  };
}

/** Style sheets that a script puts in by itself (`?inline`). Those that it shares with the page are linked there. */
const stylesAsText: Plugin = {
  name: 'styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, charset: 'utf8' });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};
