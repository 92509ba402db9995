import { isOfLanguage } from '../browser/copy/language-files.ts';
import { textOf, toBytes, type Files } from '../core/files.ts';
import { isInIndex } from '../search/words/index-files.ts';
import type { CopiedSite } from './copied-site.ts';
import { bundleScripts, toHandedModule, type CopyScripts } from './copy-scripts.ts';
import { relativeLink } from './relative-link.ts';
import { copyStyles } from './style-links.ts';

/** All of the site but its pages, as copies hold it; made once for all of them. */
export interface SharedFiles {
  /** Files by their path in a copy. */
  files: Files;
  /** Those of them that hand a file to the search. */
  data: ReadonlySet<string>;
  scripts: CopyScripts;
}

/** Makes what all copies share. */
export async function shareFiles(copied: CopiedSite): Promise<SharedFiles> {
  const files = new Map<string, Uint8Array>();
  const data = new Set<string>();
  for (const [path, content] of copied.files) {
    if (path.endsWith('.css')) {
      files.set(path, toBytes(copyStyles(copied, path, (target) => relativeLink(path, target))));
    } else if (isData(path)) {
      const handed = path.endsWith('.js')
        ? { name: path, script: await toHandedModule(textOf(copied.files, path), path) }
        : { name: `${path}.js`, script: handOver(path, content) };
      files.set(handed.name, toBytes(handed.script));
      data.add(handed.name);
    } else files.set(path, content);
  }
  return { files, data, scripts: await bundleScripts(copied) };
}

/** Whether the search asks for a file while the page is open. */
export function isData(path: string): boolean {
  return isInIndex(path) || /^[\w-]+\/search\//.test(path);
}

/** A file that browsers may not read from a disk, as a script that hands it over. */
function handOver(path: string, content: Uint8Array): string {
  return `siteCopy.take(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}")`;
}

/** Those of some files that a copy in some languages may hold: none that belongs to another language. */
export function withoutOtherLanguages(
  { site }: CopiedSite,
  paths: Iterable<string>,
  tags: readonly string[],
): Set<string> {
  const others = site.languages.map(({ tag }) => tag).filter((tag) => !tags.includes(tag));
  return new Set([...paths].filter((path) => !isOfLanguage(path, others)));
}
