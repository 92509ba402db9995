import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { downloadsFolder } from '../src/copies/built-site.ts';
import { checksumsFile, toChecksums } from '../src/copies/checksums.ts';
import { listDownloads } from '../src/copies/downloads-page.ts';
import type { Files } from '../src/core/files.ts';
import { addWorker } from '../src/build/add-worker.ts';
import { readSettings } from '../src/build/settings.ts';
import { distFolder, mendDist, prepareWorkFolder, putInPlace } from '../src/build/site-folder.ts';
import { makeDownloads, readEdition } from '../src/copies/make-downloads.ts';
import { startProgress } from '../src/build/progress.ts';
import { readFolder } from '../src/core/read-folder.ts';

/**
 * Makes the downloads from the finished site in a folder of its own, and puts both in place of the last ones at the
 * very end.
 */
async function buildDownloads(root: string): Promise<void> {
  const tell = startProgress();
  await mendDist(root);
  const dist = join(root, distFolder);
  if (!existsSync(dist)) throw new Error(`There is no ${distFolder}/ yet. Run npm run build:site first.`);
  const edition = await readEdition(root, await readFolder(dist));
  tell('copies', `${edition.site.files.size} files of the site read`);
  const browser = await startBrowser(tell);
  const downloads = await makeDownloads(edition, browser, tell).finally(() => browser?.close());

  const work = await prepareWorkFolder(root, `downloads-${process.pid}`);
  await cp(dist, work, { recursive: true, filter: (path) => path !== join(dist, downloadsFolder) });
  await mkdir(join(work, downloadsFolder));
  for (const [name, content] of downloads) await writeFile(join(work, downloadsFolder, name), content);
  await writeFile(join(work, downloadsFolder, checksumsFile), toChecksums(downloads));
  for (const { tag } of edition.site.languages) {
    const page = join(work, tag, downloadsFolder, 'index.html');
    const folder = `${new URL(edition.site.address).pathname}${downloadsFolder}/`;
    await writeFile(page, listDownloads(edition, await readFile(page, 'utf8'), tag, downloads, folder));
  }
  // The pages about downloads are other ones now, and the worker’s lists name each page by its content.
  const base = new URL(edition.site.address).pathname.replace(/\/$/, '');
  const { settings } = await readSettings(root);
  await addWorker(work, { id: settings.id, base, locales: edition.site.languages.map(({ tag }) => tag) });
  await putInPlace(root, work);
  tell('downloads', `${downloads.size + 1} files in ${distFolder}/${downloadsFolder}/\n\n${summary(downloads)}`);
}

/** The locked browser where it runs, so that PDFs are the same everywhere; nothing where none starts. */
async function startBrowser(tell: (step: string, words: string) => void): Promise<Browser | undefined> {
  try {
    const { launchBrowser } = await import('../src/printer/browser.ts');
    return await launchBrowser({ locked: true, executablePath: process.env['CHROMIUM_PATH'] });
  } catch (error) {
    tell('copies', `There will be no PDF. ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function summary(downloads: Files): string {
  const width = Math.max(...[...downloads.keys()].map((name) => name.length));
  return [...downloads]
    .map(([name, content]) => `  ${name.padEnd(width)}  ${(content.byteLength / 1e6).toFixed(2).padStart(6)} MB`)
    .join('\n');
}

await buildDownloads(process.cwd());
