import type { Browser } from 'playwright-core';
import { checksumsFile, toChecksums } from '../copies/checksums.ts';
import { copiedSite, type CopiedSite } from '../copies/copied-site.ts';
import { downloadsFolder } from '../copies/download-names.ts';
import { listDownloads } from '../copies/downloads-list.ts';
import { makeDownloads } from '../copies/downloads.ts';
import { editionsOf } from '../copies/language-edition.ts';
import { toBytes, type Files } from '../core/files.ts';
import { workerFiles, workerOptions } from '../outputs/worker-lists.ts';
import type { BuiltSite } from '../pages/built-site.ts';
import { handOverAlso, takeOver } from './hand-over.ts';
import type { Tell } from './progress.ts';
import { mendDist, prepareWorkFolder, putInPlace } from './site-folder.ts';
import { writeFiles } from './write-files.ts';

/** Whether there are to be PDFs: only a browser can lay them out. */
type PdfWish = 'always' | 'where there is a browser' | 'never';

/** What the making of downloads is told from outside. */
export interface DownloadOptions {
  pdf: PdfWish;
  /** `CHROMIUM_PATH`: the browser to lay out PDFs where the locked one does not run. */
  browserPath: string | undefined;
  /** Is told each stage when it is done. */
  tell: Tell;
}

/**
 * Makes the downloads of the site that is in place, in a folder of its own, and puts both in place of the last ones at
 * the very end.
 * @returns the downloads by name
 * @throws when there is no site, or no browser though there must be PDFs
 */
export async function buildDownloads(root: string, { pdf, browserPath, tell }: DownloadOptions): Promise<Files> {
  await mendDist(root);
  const built = await takeOver(root);
  const copied = copiedSite(built);
  const { site } = built;
  tell('read', `${copied.pages.size} pages and ${copied.files.size} files of the site`);
  const browser = await startBrowser(pdf, browserPath, tell);
  const downloads = await makeDownloads(copied, browser, tell).finally(() => browser?.close());

  const files = withDownloads(built, downloads);
  // The pages about downloads are other ones now, and the worker’s lists name each page by its content.
  const pages = withLists(built, copied, downloads);
  const work = await prepareWorkFolder(root, `downloads-${process.pid}`);
  await writeFiles(work, new Map([...files, ...(await workerFiles({ pages, files }, workerOptions(site)))]));
  tell('lists', 'checksums, the pages about downloads, and what browsers may keep');
  await handOverAlso(root, work);
  await putInPlace(root, work);
  return downloads;
}

/** All of the site but its pages, with these downloads and no earlier ones. */
function withDownloads({ files }: BuiltSite, downloads: Files): Files {
  const others = [...files].filter(([path]) => !path.startsWith(`${downloadsFolder}/`));
  const all = [...downloads, [checksumsFile, toBytes(toChecksums(downloads))] as const];
  return new Map([...others, ...all.map(([name, content]) => [`${downloadsFolder}/${name}`, content] as const)]);
}

/** The pages of the site, those about downloads with their lists. */
function withLists({ pages }: BuiltSite, copied: CopiedSite, downloads: Files): BuiltSite['pages'] {
  const editions = new Map(editionsOf(copied).map((edition) => [edition.paths.downloads, edition]));
  return pages.map((page) => {
    const edition = editions.get(page.path);
    return edition ? { ...page, html: listDownloads(edition, page.html, downloads) } : page;
  });
}

/**
 * The locked browser where it runs, so that PDFs are the same everywhere; nothing where none is to be started, or may
 * be missing.
 */
async function startBrowser(pdf: PdfWish, browserPath: string | undefined, tell: Tell): Promise<Browser | undefined> {
  if (pdf === 'never') return undefined;
  try {
    const { launchBrowser } = await import('../printer/browser.ts');
    return await launchBrowser({ locked: true, executablePath: browserPath });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (pdf === 'always')
      throw new Error(
        `There is no browser to lay out the PDFs; npm run build -- --without-pdf goes on without.\n${reason}`,
      );
    tell('pdf', `There will be no PDF. ${reason}`);
    return undefined;
  }
}
