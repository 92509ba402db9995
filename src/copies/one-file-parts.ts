import { gunzipSync, gzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import { parsePage } from './built-site.ts';
import { dataAddress } from './data-address.ts';
import type { Edition } from './edition.ts';
import { textOf, toBytes, type Files } from '../core/files.ts';
import { resolveLink } from './links.ts';
import { isData, isOfOtherLanguage, scriptsOf, type Parts } from './parts.ts';
import { ownStyles, readerScript } from './reader-scripts.ts';
import { copyStyles } from './styles.ts';

/** What one file holds beside its pages. */
export interface OneFileParts {
  /** Its content security policy, with a hash for each script and the style sheet. */
  policy: string;
  css: string;
  /** Scripts for the head. */
  first: Element[];
  /** Scripts for the end. */
  last: Element[];
}

/** Until the script at the end has chosen a page, none is drawn. */
const starting = "document.documentElement.classList.add('starting');";

/** Scripts, styles and search of the pages that one file holds; `search` is the page of the search. */
export async function oneFileParts(
  { site }: Edition,
  parts: Parts,
  { texts, search }: { texts: readonly string[]; search: string },
  tag: string,
): Promise<OneFileParts> {
  const code = (path: string): string => textOf(parts.files, path);
  const scripts = texts.map((path) => scriptsOf(site, path));
  const modules = [...new Set(scripts.flatMap((each) => each.modules))];
  const searchModules = scriptsOf(site, search).modules.filter((path) => !modules.includes(path));
  const head = [...new Set(scripts.flatMap((each) => each.classics))].map(code).join('\n') + starting;
  const body = [await readerScript('one-file.ts', site, [tag]), ...modules.map(code)];

  const data = [...site.files.keys()].filter(
    (path) => isData(path) && !path.endsWith('.html') && !isOfOtherLanguage(path, [tag], site),
  );
  const packed = new Map(
    data.map((path) => [path, path.endsWith('.js') ? toBytes(code(path)) : unzipped(site.files.get(path))]),
  );
  for (const path of searchModules) packed.set(path, toBytes(code(path)));
  const run = [...packed]
    .filter(([path]) => path.endsWith('.js'))
    .map(([, content]) => new TextDecoder().decode(content));

  const css = await stylesOf({ site, parts }, [...texts, search], [...modules, ...searchModules]);
  return {
    policy: toPolicy([head, ...body, ...run], css),
    css,
    first: [h('script', head)],
    last: [
      h(
        'script',
        { type: 'application/octet-stream', id: 'copy-files', dataSearch: searchModules.join(' ') },
        toBase64(pack(packed)),
      ),
      ...body.map((each) => h('script', each)),
    ],
  };
}

/** The style sheets of some pages, each once, then those of their scripts and the copy’s own. */
async function stylesOf(
  { site, parts }: { site: Edition['site']; parts: Parts },
  pages: readonly string[],
  scripts: readonly string[],
): Promise<string> {
  const linked = pages.flatMap((page) =>
    selectAll('link[rel=stylesheet]', parsePage(site.files, page)).map(({ properties }) => {
      const target = resolveLink(site, page, String(properties['href']));
      return typeof target === 'object' ? target.path : '';
    }),
  );
  const all = new Set(
    [...linked, ...scripts.flatMap((path) => parts.stylesOf.get(path) ?? [])].filter((path) => path !== ''),
  );
  const sheets = [...all].map((path) =>
    copyStyles(site, path, textOf(site.files, path), (target) => {
      const address = dataAddress(site.files, target.path);
      if (address === undefined) throw new Error(`${path} loads ${target.path}, which cannot be put into one file.`);
      return address;
    }),
  );
  return [...sheets, await ownStyles('copy.css'), await ownStyles('one-file.css')].join('\n');
}

function toPolicy(scripts: readonly string[], css: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; script-src 'wasm-unsafe-eval' ${[...new Set(scripts.map(hash))].join(' ')}; style-src ${hash(css)}; img-src data:; font-src data:; form-action 'self'; base-uri 'none'`;
}

/** Pagefind’s files come compressed one by one; together they become smaller. It takes them either way. */
function unzipped(content: Uint8Array = new Uint8Array()): Uint8Array {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}

/** All files in one: the list of paths and lengths as a line of JSON, then the files one after another. */
function pack(files: Files): Uint8Array {
  const list = toBytes(`${JSON.stringify([...files].map(([path, content]) => [path, content.byteLength]))}\n`);
  return gzipSync(Buffer.concat([list, ...files.values()]), { level: 9, mem: 12, mtime: 0 });
}

function toBase64(content: Uint8Array): string {
  return Buffer.from(content).toString('base64');
}
