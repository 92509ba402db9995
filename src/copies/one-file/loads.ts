import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Element } from 'hast';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { h } from 'hastscript';
import { textOf, toBytes } from '../../core/files.ts';
import { pack } from '../../core/pack.ts';
import { withFacts } from '../copy-scripts.ts';
import type { Book } from '../book.ts';
import { dataAddress } from '../data-address.ts';
import type { LanguageEdition } from '../language-edition.ts';
import { isData, withoutOtherLanguages, type SharedFiles } from '../shared-files.ts';
import { copyStyles } from '../style-links.ts';

/** What pages load: paths of style sheets and of scripts, in order. */
export interface Loads {
  styles: readonly string[];
  scripts: readonly string[];
}

/** What stands in the one file in place of what its pages load. */
export interface LoadedParts {
  /**
   * For the beginning of the head: the content security policy, with a hash for each script and the style sheet;
   * styles; scripts.
   */
  head: Element[];
  /** For the end of the body: the files of the search, and scripts. */
  body: Element[];
}

/** Until the script at the end has chosen a page, none is drawn. */
const starting = "document.documentElement.classList.add('starting');";

/** The style sheets of the copy’s own, and those of one in two languages, from here. */
const ownStyles = ['../folder/copy.css', 'one-file.css'];
const stylesOfTwo = ['../../browser/beside/beside.css', 'two-languages.css'];

/** The script of the search’s page, by its path among the packed files: it runs when that page opens. */
const searchScript = 'copy/search.js';

/** Puts scripts, styles and the search of a book’s language into the one file. */
export async function loadedParts(
  { edition, beside }: Book,
  shared: SharedFiles,
  { styles, scripts }: Loads,
): Promise<LoadedParts> {
  const { copied } = edition;
  const first = scripts.map((path) => textOf(copied.files, path)).join('\n') + starting;
  const last = [withFacts(shared.scripts.oneFile, [edition]), shared.scripts.page];

  const data = withoutOtherLanguages(copied, [...copied.files.keys()].filter(isData), [edition.tag]);
  const packed = new Map(
    [...data].map((path) => {
      // A module stands as the script that hands it over.
      const isScript = path.endsWith('.js');
      return [path, isScript ? textOf(shared.files, path) : (copied.files.get(path) ?? '')] as const;
    }),
  );
  packed.set(searchScript, shared.scripts.search);
  const run = [...packed.values()].filter((content) => typeof content === 'string');
  const archive = pack(
    [...packed].map(([path, content]) => ({ path, content: typeof content === 'string' ? toBytes(content) : content })),
  );

  const css = await styleSheet(edition, styles, beside ? [...ownStyles, ...stylesOfTwo] : ownStyles);
  return {
    head: [
      h('meta', { httpEquiv: 'Content-Security-Policy', content: toPolicy([first, ...last, ...run], css) }),
      h('style', css),
      h('script', first),
    ],
    body: [
      h(
        'script',
        { type: 'application/octet-stream', id: 'copy-files', dataSearch: searchScript },
        deflateRawSync(archive, { level: 9 }).toString('base64'),
      ),
      ...last.map((script) => h('script', script)),
    ],
  };
}

/** The style sheets that the pages load, each once, then the copy’s own. */
async function styleSheet(
  { copied }: LanguageEdition,
  paths: readonly string[],
  more: readonly string[],
): Promise<string> {
  const sheets = paths.map((path) =>
    copyStyles(copied, path, (target) => {
      const address = dataAddress(copied.files, target.path);
      if (address === undefined) throw new Error(`${path} loads ${target.path}, which cannot be put into one file.`);
      return address;
    }),
  );
  const own = more.map((name) => readFile(join(import.meta.dirname, name), 'utf8'));
  return [...sheets, ...(await Promise.all(own))].join('\n');
}

function toPolicy(scripts: readonly string[], css: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src 'wasm-unsafe-eval' ${[...new Set(scripts.map(hash))].join(' ')}`,
    `style-src ${hash(css)}`,
    'img-src data:',
    'font-src data:',
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
