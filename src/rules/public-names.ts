import { isPublic } from '../content/content-files.ts';
import type { Content } from '../content/content.ts';
import { ownFiles, ownFolders, redirectsFile } from '../content/own-addresses.ts';
import { keptForDevices } from '../content/page-address.ts';
import { startOfFile } from '../content/place.ts';
import { siteFile } from '../content/site.ts';
import type { ProblemInFile } from './rule.ts';

type Wrong = Pick<ProblemInFile, 'message' | 'fix'>;

/**
 * Finds files of `public/` that cannot be given out under their names: where the site writes something itself, where
 * two names are one on other systems, and names that not every system or address can hold.
 */
export function* publicName(content: Content): Iterable<ProblemInFile> {
  const seen = new Map<string, string>();
  for (const { path } of content.files) {
    if (!isPublic(path) || path === 'public') continue;
    const name = path.slice('public/'.length);
    const alike = sameElsewhere(name);
    const other = seen.get(alike);
    seen.set(alike, other ?? path);
    const wrong = clash(name, other, content) ?? unfit(name);
    if (wrong) yield { file: path, ...startOfFile, ...wrong };
  }
}

/** A name as file systems compare it that know no small letters, and no two ways to write a letter. */
function sameElsewhere(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function clash(name: string, other: string | undefined, content: Content): Wrong | undefined {
  const alike = sameElsewhere(name);
  const [folder = ''] = alike.split('/');
  const isMoved = Object.keys(content.setting('moved') ?? {}).length > 0;
  if (other !== undefined) {
    const fix = renamed(name.replace(/(\.[^./]+)?$/, '-2$1'));
    return { message: `On Windows and macOS, this file and ${other} are one and the same`, fix };
  }
  if (alike === redirectsFile && isMoved) {
    const fix = `Remove it: ways on from old addresses stand under “moved:” in ${siteFile}`;
    return { message: `The site writes its own /${redirectsFile} to where public/${name} would be`, fix };
  }
  if (ownFiles.includes(alike)) {
    const message = `The site writes its own /${alike} to where public/${name} would be`;
    return { message, fix: renamed(`own-${name}`) };
  }
  const isOwn = ownFolders.includes(folder) || content.locales?.some((tag) => tag.toLowerCase() === folder);
  if (!isOwn || !alike.includes('/')) return undefined;
  return { message: `The site itself fills /${folder}/, where public/${name} would be`, fix: renamed(`own-${name}`) };
}

function unfit(name: string): Wrong | undefined {
  const fit = name
    .normalize('NFC')
    .split('/')
    .map((part) => part.replace(/[<>:"|?*\\#%\p{Cc}\p{Cf}]+/gu, '-').replace(/^\s+|[\s.]+$|\s+(?=\.[^.]*$)/gu, ''))
    .map((part) => (keptForDevices.test(part) ? `the-${part}` : part) || 'file')
    .join('/');
  if (fit === name) return undefined;
  return {
    message: 'Not every system can keep a file of this name, and not every address can hold it',
    fix: renamed(fit),
  };
}

function renamed(name: string): string {
  return `Rename it to public/${name}`;
}
