import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFile, type LanguageFiles } from '../browser/keep/store.ts';
import { readFolder } from '../core/read-folder.ts';
import { textOf } from '../core/files.ts';
import { withoutStamp } from '../outputs/worker-lists.ts';
import type { BuiltPage, BuiltSite } from '../pages/built-site.ts';
import type { SiteData } from '../pages/site-data.ts';
import { siteOf } from '../pages/site.ts';
import { distFolder } from './site-folder.ts';

/** What `build:site` hands on to `build:downloads` beside the site itself. It is not published. */
interface HandOver {
  /** The names of the builds that it belongs to: the site’s, and those that differ from it by their downloads only. */
  builds: string[];
  data: SiteData;
  pages: Omit<BuiltPage, 'html'>[];
}

const handOverFile = '.build/site.json';

/** How to come by a site that downloads can be made of. */
const cure = 'Run npm run build:site first.';

/**
 * Hands a built site on.
 * @param folder the finished site, which need not be in place yet
 */
export async function handOver(root: string, folder: string, { site, pages }: BuiltSite): Promise<void> {
  const builds = [await buildName(folder, site.sourceLanguage)];
  // Functions of the site are left out; they are made of its data again.
  await write(root, { builds, data: site, pages: pages.map(({ html: _, ...page }) => page) });
}

/** Notes that a finished site differs from the one that was handed over by its downloads only. */
export async function handOverAlso(root: string, folder: string): Promise<void> {
  const handed = await read(root);
  const name = await buildName(folder, handed.data.sourceLanguage);
  await write(root, { ...handed, builds: [...new Set([...handed.builds, name])] });
}

/**
 * The site that is in place, with what it was made from.
 * @throws when there is none, or what was handed over is of another build
 */
export async function takeOver(root: string): Promise<BuiltSite> {
  const dist = join(root, distFolder);
  if (!existsSync(dist)) throw new Error(`There is no ${distFolder}/ yet. ${cure}`);
  const { builds, data, pages } = await read(root);
  const name = await buildName(dist, data.sourceLanguage);
  if (!builds.includes(name))
    throw new Error(`${distFolder}/ is the site of build ${name}, and ${handOverFile} of ${builds[0]}. ${cure}`);
  const all = await readFolder(dist);
  const paths = new Set(pages.map(({ path }) => path));
  return {
    site: siteOf(data),
    pages: pages.map((page) => ({ ...page, html: withoutStamp(textOf(all, page.path)) })),
    files: new Map([...all].filter(([path]) => !paths.has(path))),
  };
}

/** The name of a build, as its lists for readers’ browsers have it. */
async function buildName(folder: string, locale: string): Promise<string> {
  return (JSON.parse(await readFile(join(folder, locale, listFile), 'utf8')) as LanguageFiles).build;
}

async function read(root: string): Promise<HandOver> {
  const file = join(root, handOverFile);
  if (!existsSync(file)) throw new Error(`There is no ${handOverFile} yet, which tells of the site. ${cure}`);
  return JSON.parse(await readFile(file, 'utf8')) as HandOver;
}

async function write(root: string, handed: HandOver): Promise<void> {
  const file = join(root, handOverFile);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(handed));
}
