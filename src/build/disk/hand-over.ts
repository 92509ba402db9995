import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFile, type LanguageFiles } from '../../browser/keep/store.ts';
import { readFolder } from '../../core/read-folder.ts';
import { textOf } from '../../core/files.ts';
import { withoutStamp } from '../../outputs/worker-lists.ts';
import type { BuiltPage, BuiltSite } from '../../pages/built-site.ts';
import type { SiteData } from '../../pages/site-data.ts';
import { siteOf } from '../../pages/site.ts';
import { putInPlace } from './put-in-place.ts';
import { distFolder, workFolder } from './site-folder.ts';

/** What `build:site` hands on to `build:downloads` beside the site itself. It is not published. */
interface HandOver {
  /** The names of the builds that it belongs to: the site’s, and those that differ from it by their downloads only. */
  builds: string[];
  data: SiteData;
  pages: Omit<BuiltPage, 'html' | 'searched'>[];
}

/** A site on the disk, with what is handed on beside it. */
export interface SiteOnDisk {
  /** The folder of the site. */
  folder: string;
  /** The file of what is handed on. */
  handed: string;
}

const handOverFile = join(workFolder, 'site.json');

/** How to come by a site that downloads can be made of. */
const cure = 'Run npm run build:site first.';

/** The site that is in place. */
export function siteInPlace(root: string): SiteOnDisk {
  return { folder: join(root, distFolder), handed: join(root, handOverFile) };
}

/** The site that a build makes in its own folder. */
export function siteInWork(work: string): SiteOnDisk {
  return { folder: join(work, 'site'), handed: join(work, 'site.json') };
}

/** Puts a finished site in place of the last one, with what it hands on. */
export async function putSiteInPlace(root: string, { folder, handed }: SiteOnDisk): Promise<void> {
  // First: downloads are refused to a site that it does not belong to.
  await rename(handed, join(root, handOverFile));
  await putInPlace(root, folder);
}

/** Hands a built site on, which is finished on the disk. */
export async function handOver(to: SiteOnDisk, { site, pages }: BuiltSite): Promise<void> {
  const builds = [await buildName(to.folder, site.sourceLanguage)];
  // Functions of the site are left out; they are made of its data again.
  await write(to, { builds, data: site, pages: pages.map(({ html: _, searched: __, ...page }) => page) });
}

/** Hands on a finished site that differs from one that was handed over by its downloads only. */
export async function handOverAlso(from: SiteOnDisk, to: SiteOnDisk): Promise<void> {
  const handed = await read(from);
  const name = await buildName(to.folder, handed.data.sourceLanguage);
  await write(to, { ...handed, builds: [...new Set([...handed.builds, name])] });
}

/**
 * A site on the disk, with what it was made from.
 * @throws when there is none, or what was handed over is of another build
 */
export async function takeOver(from: SiteOnDisk): Promise<BuiltSite> {
  if (!existsSync(from.folder)) throw new Error(`There is no ${distFolder}/ yet. ${cure}`);
  const { builds, data, pages } = await read(from);
  const name = await buildName(from.folder, data.sourceLanguage);
  if (!builds.includes(name))
    throw new Error(`${distFolder}/ is the site of build ${name}, and ${handOverFile} of ${builds[0]}. ${cure}`);
  const all = readFolder(from.folder);
  const paths = new Set(pages.map(({ path }) => path));
  return {
    site: siteOf(data),
    pages: pages.map((page) => ({ ...page, html: withoutStamp(textOf(all, page.path)) })),
    files: new Map([...all].filter(([path]) => !paths.has(path))),
  };
}

/** The name of a build, as its lists for readers’ browsers have it. */
async function buildName(folder: string, locale: string): Promise<string> {
  const file = join(folder, locale, listFile);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`${distFolder}/ has no ${locale}/${listFile}: it is no whole site. ${cure}`);
  return (JSON.parse(text) as LanguageFiles).build;
}

async function read({ handed }: SiteOnDisk): Promise<HandOver> {
  if (!existsSync(handed)) throw new Error(`There is no ${handOverFile} yet, which tells of the site. ${cure}`);
  return JSON.parse(await readFile(handed, 'utf8')) as HandOver;
}

async function write({ handed }: SiteOnDisk, what: HandOver): Promise<void> {
  await writeFile(handed, JSON.stringify(what));
}
