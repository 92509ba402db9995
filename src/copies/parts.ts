import { toClassicScript, toHandedModule } from './classic-scripts.ts';
import type { BuiltSite } from './built-site.ts';
import { textOf, toBytes } from '../core/files.ts';
import { isOfLanguage } from '../browser/copy/language-files.ts';
import { relativeLink, resolveLink } from './links.ts';
import { copyStyles } from './styles.ts';

/** All of the site but its pages, as copies hold it; made once for all of them. */
export interface Parts {
  /** Files by their path in a copy. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Those of them that hand a file to the search. */
  data: ReadonlySet<string>;
  /** Style sheets that a script needs, by the script’s path. */
  stylesOf: ReadonlyMap<string, readonly string[]>;
}

/** Makes the parts of the site that copies share. */
export async function toParts(site: BuiltSite): Promise<Parts> {
  const files = new Map<string, Uint8Array>();
  const data = new Set<string>();
  const stylesOf = new Map<string, readonly string[]>();
  const scripts = [...site.files.keys()].filter((path) => path.endsWith('.html')).map((path) => scriptsOf(site, path));
  const classics = new Set(scripts.flatMap((each) => each.classics));
  for (const path of new Set(scripts.flatMap((each) => each.modules))) {
    const { code, styles } = await toClassicScript(site.files, path);
    files.set(path, toBytes(code));
    stylesOf.set(path, styles);
  }
  for (const [path, content] of site.files) {
    if (path.endsWith('.html') || files.has(path)) continue;
    if (path.endsWith('.css'))
      files.set(
        path,
        toBytes(copyStyles(site, path, textOf(site.files, path), (target) => relativeLink(path, target))),
      );
    else if (isData(path)) {
      const [name, script] = await toScript(path, content);
      files.set(name, script);
      data.add(name);
    }
    // What is left of the modules stands in the scripts that import them.
    else if (!path.endsWith('.js') || classics.has(path)) files.set(path, content);
  }
  return { files, data, stylesOf };
}

/** Whether the search asks for a file while the page is open. */
export function isData(path: string): boolean {
  return path.startsWith('pagefind/') || /^[\w-]+\/search\//.test(path);
}

/** A file that browsers may not read from a disk, as a script that hands it over. */
async function toScript(path: string, content: Uint8Array): Promise<[path: string, content: Uint8Array]> {
  if (path.endsWith('.js')) return [path, toBytes(await toHandedModule(new TextDecoder().decode(content), path))];
  return [`${path}.js`, toBytes(`siteCopy.take(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}")`)];
}

/** The scripts that a page names, by path and in order: modules, and those that browsers run at once. */
export function scriptsOf(site: BuiltSite, page: string): { modules: string[]; classics: string[] } {
  const scripts = { modules: [] as string[], classics: [] as string[] };
  for (const [, attributes = '', link = ''] of textOf(site.files, page).matchAll(/<script\b([^>]*?)\ssrc="([^"]+)"/g)) {
    const target = resolveLink(site, page, link);
    if (typeof target === 'object')
      scripts[attributes.includes('type="module"') ? 'modules' : 'classics'].push(target.path);
  }
  return scripts;
}

/** Whether a part of the copy is for other languages than the given ones. */
export function isOfOtherLanguage(path: string, tags: readonly string[], site: BuiltSite): boolean {
  return isOfLanguage(
    path,
    site.languages.map(({ tag }) => tag).filter((tag) => !tags.includes(tag)),
  );
}
