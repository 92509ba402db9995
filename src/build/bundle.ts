import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../core/digest.ts';
import { readFolder } from '../core/read-folder.ts';
import { siteIntegration, type RouteStyles } from '../integration.ts';
import { listeningOf } from '../pages/listening.ts';
import type { Site } from '../pages/site.ts';
import { cacheFolder } from './disk/site-folder.ts';

/** What Astro has made of the code: the program that makes pages, and the files that they load. */
export interface Bundle {
  /** Holds the program. */
  program: string;
  /** The style sheets of each route, which the program asks for. */
  styles: RouteStyles;
  /** Holds style sheets, scripts and public files: the site without its pages. */
  files: string;
}

/** Where a bundle is made: the project, and a folder of the build’s own for what Astro keeps while it works. */
interface BundleFolders {
  root: string;
  work: string;
}

/**
 * The bundle of the last build where neither the code nor what is bundled with it has changed, or a new one. What pages
 * say is no part of it.
 * @param code names the code, from `codeDigest`
 */
export async function openBundle({ root, work }: BundleFolders, site: Site, code: string): Promise<Bundle> {
  const bundles = join(root, cacheFolder, 'bundles');
  const kept = join(bundles, await keyOf(root, site, code));
  if (!existsSync(kept)) {
    const made = await makeBundle({ root, work }, site);
    await mkdir(bundles, { recursive: true });
    await rename(made, kept);
    for (const name of await readdir(bundles)) {
      if (join(bundles, name) !== kept) await rm(join(bundles, name), { recursive: true, force: true });
    }
  }
  const styles = JSON.parse(await readFile(join(kept, 'styles.json'), 'utf8')) as RouteStyles;
  return { program: join(kept, 'program'), styles, files: join(kept, 'files') };
}

/**
 * Names all that a bundle depends on. Words of the interface are in it, since Starlight looks them up, and how
 * languages are read aloud, which the script for that brings.
 */
async function keyOf(root: string, site: Site, code: string): Promise<string> {
  const publicFiles = [...readFolder(join(root, 'public'))].flat();
  const { settings, languages, strings, speech, origin, base, pages } = site;
  const addresses = pages.map(({ locale, slug, path }) => [locale, slug, path]);
  return digest(
    code,
    JSON.stringify([root, settings, languages, strings, speech, origin, base, addresses]),
    ...publicFiles,
  );
}

async function makeBundle({ root, work }: BundleFolders, site: Site): Promise<string> {
  const bundle = join(work, 'bundle');
  const files = join(bundle, 'files');
  const onBundle = async (folder: URL, styles: RouteStyles): Promise<void> => {
    await cp(folder, join(bundle, 'program'), { recursive: true });
    await writeFile(join(bundle, 'styles.json'), JSON.stringify(styles));
  };
  // Late: what it loads takes a second, and most builds need none of it.
  const { build } = await import('./astro.ts');
  await build({
    root,
    outDir: files,
    cacheDir: join(work, 'cache'),
    site: site.origin,
    base: site.base || '/',
    integrations: [
      siteIntegration({ root, settings: () => site.settings, listening: () => listeningOf(site), onBundle }),
    ],
    logLevel: 'error',
  });
  return bundle;
}
