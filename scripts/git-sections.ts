import { join } from 'node:path';
import { Page } from '../src/content/page.ts';
import { addressOf } from '../src/content/page-address.ts';
import { sectionText } from '../src/content/section-text.ts';
import { git } from './git.ts';

/** The texts of a page's versions by its file, the newest first; asked of git once. */
const versionsByPath = new Map<string, Promise<string[]>>();

/**
 * The words of an English section as they were when it had a fingerprint, where the history that is here still has
 * them.
 * @returns `undefined` where git does not know: in a source archive, or behind the end of a shallow history
 */
export async function earlierSection(root: string, path: string, fingerprint: string): Promise<string | undefined> {
  const key = join(root, path);
  const versions = versionsByPath.get(key) ?? readVersions(root, path);
  versionsByPath.set(key, versions);
  const address = addressOf(path);
  if (!address) return undefined;
  for (const text of await versions) {
    const page = new Page(address, text);
    const section = page.sections.find((each) => each.fingerprint === fingerprint);
    if (section) return sectionText(page, section);
  }
  return undefined;
}

async function readVersions(root: string, path: string): Promise<string[]> {
  // A page that became MDX, or Markdown again, is the same page.
  const paths = [path, path.endsWith('.mdx') ? path.slice(0, -1) : `${path}x`];
  try {
    const commits = (await git(root, 'log', '--format=%H', '--', ...paths)).split('\n').filter((line) => line !== '');
    const versions: string[] = [];
    for (const commit of commits) {
      for (const each of paths) {
        const text = await git(root, 'show', `${commit}:./${each}`).catch(() => undefined);
        if (text !== undefined) versions.push(text);
      }
    }
    return versions;
  } catch {
    return [];
  }
}
