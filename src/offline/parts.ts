import { toClassicScript, toHandedModule } from './classic-scripts.ts';
import type { BuiltSite } from './built-site.ts';
import { textOf, toBytes } from './files.ts';
import { resolveLink } from './links.ts';
import { copyStyles } from './styles.ts';

/** All of the site but its pages, as copies hold it; made once for all of them. */
export interface Parts {
  /** Files by their path in a copy. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Style sheets that a script needs, by the script’s path. */
  stylesOf: ReadonlyMap<string, readonly string[]>;
}

/** Makes the parts of the site that copies share. */
export async function toParts(site: BuiltSite): Promise<Parts> {
  const files = new Map<string, Uint8Array>();
  const stylesOf = new Map<string, readonly string[]>();
  const { modules, classics } = scriptsOf(site);
  for (const path of modules) {
    const { code, styles } = await toClassicScript(site.files, path);
    files.set(path, toBytes(code));
    stylesOf.set(path, styles);
  }
  for (const [path, content] of site.files) {
    if (path.endsWith('.html') || files.has(path)) continue;
    if (path.endsWith('.css')) files.set(path, toBytes(copyStyles(site, path, textOf(site.files, path))));
    else if (isData(path)) files.set(...(await toScript(path, content)));
    // What is left of the modules stands in the scripts that import them.
    else if (!path.endsWith('.js') || classics.has(path)) files.set(path, content);
  }
  return { files, stylesOf };
}

/** Files that the search asks for while the page is open. */
function isData(path: string): boolean {
  return path.startsWith('pagefind/') || /^[\w-]+\/search\//.test(path);
}

/** A file that browsers may not read from a disk, as a script that hands it over. */
async function toScript(path: string, content: Uint8Array): Promise<[path: string, content: Uint8Array]> {
  if (path.endsWith('.js')) return [path, toBytes(await toHandedModule(new TextDecoder().decode(content), path))];
  return [`${path}.js`, toBytes(`siteCopy.take(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}")`)];
}

/** The scripts that pages name: modules, and those that browsers run at once. */
function scriptsOf(site: BuiltSite): { modules: Set<string>; classics: Set<string> } {
  const modules = new Set<string>();
  const classics = new Set<string>();
  for (const [path, content] of site.files) {
    if (!path.endsWith('.html')) continue;
    for (const [, attributes = '', link = ''] of new TextDecoder().decode(content).matchAll(/<script\b([^>]*?)\ssrc="([^"]+)"/g)) {
      const target = resolveLink(site, path, link);
      if (typeof target === 'object') (attributes.includes('type="module"') ? modules : classics).add(target.path);
    }
  }
  return { modules, classics };
}

/** Whether a part of the copy is for other languages than the given ones. */
export function isOfOtherLanguage(path: string, tags: readonly string[], site: BuiltSite): boolean {
  const others = site.languages.map(({ tag }) => tag).filter((tag) => !tags.includes(tag));
  return others.some((tag) => path.startsWith(`${tag}/`) || new RegExp(`^pagefind/(?:.*/)?(?:[\\w-]+\\.)?${tag}[_.]`).test(path));
}
