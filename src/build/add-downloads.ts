import type { Browser } from 'playwright-core';
import { checksumsFile, toChecksums } from '../copies/checksums.ts';
import { copiedSite, type CopiedSite } from '../copies/copied-site.ts';
import { listDownloads } from '../copies/downloads-list.ts';
import { makeDownloads } from '../copies/downloads.ts';
import { editionsOf } from '../copies/language-edition.ts';
import { toBytes, type Files } from '../core/files.ts';
import { workerFiles, workerOptions } from '../outputs/worker-lists.ts';
import { languageTypes } from '../markdown/typography/language-type.ts';
import type { TypeOf } from '../markdown/typography/set-type.ts';
import { downloadsFolder, type BuiltSite } from '../pages/built-site.ts';
import { handOverAlso, putSiteInPlace, siteInPlace, siteInWork, takeOver, type SiteOnDisk } from './disk/hand-over.ts';
import type { Tell } from './progress.ts';
import { inWorkshop } from './disk/workshop.ts';
import { writeFiles } from './disk/write-files.ts';

/** Whether there are to be PDFs: only a browser can lay them out. */
export type PdfWish = 'always' | 'where there is a browser' | 'never';

/** What the making of downloads is told from outside. */
export interface DownloadOptions {
  pdf: PdfWish;
  /** `CHROMIUM_PATH`: the browser to lay out PDFs where the locked one does not run. */
  browserPath: string | undefined;
  /** Is told each stage when it is done. */
  tell: Tell;
}

/**
 * Makes the downloads of the site that is in place, and puts both in place of the last ones at the very end.
 * @returns the downloads by name
 * @throws when there is no site, or no browser though there must be PDFs
 */
export function buildDownloads(root: string, options: DownloadOptions): Promise<Files> {
  return inWorkshop(root, (work) =>
    withBrowser(options, async (browser) => {
      const finished = siteInWork(work);
      const downloads = await addDownloads(siteInPlace(root), finished, browser, options);
      await putSiteInPlace(root, finished);
      return downloads;
    }),
  );
}

/**
 * Makes the downloads of a site, and a site with them.
 * @param from stays as it is
 * @param to becomes the site with its downloads
 * @param browser lays out the PDFs; without one there are none
 */
export async function addDownloads(
  from: SiteOnDisk,
  to: SiteOnDisk,
  browser: Browser | undefined,
  { pdf, tell }: DownloadOptions,
): Promise<Files> {
  const built = await takeOver(from);
  const copied = copiedSite(built);
  const { site } = built;
  tell('read', `${copied.pages.size} pages and ${copied.files.size} files of the site`);
  const downloads = await makeDownloads(copied, browser, tell).catch((error: unknown) => {
    if (!browser || pdf === 'always') throw error;
    tell('pdf', `There will be no PDF. ${messageOf(error)}`);
    return makeDownloads(copied, undefined, tell);
  });

  const files = withDownloads(built, downloads);
  // The pages about downloads are other ones now, and the worker’s lists name each page by its content.
  const pages = withLists(built, copied, downloads, languageTypes(site));
  writeFiles(to.folder, new Map([...files, ...(await workerFiles({ pages, files }, workerOptions(site)))]));
  tell('lists', 'checksums, the pages about downloads, and what browsers may keep');
  await handOverAlso(from, to);
  return downloads;
}

/** All of the site but its pages, with these downloads and no earlier ones. */
function withDownloads({ files }: BuiltSite, downloads: Files): Files {
  const others = [...files].filter(([path]) => !path.startsWith(`${downloadsFolder}/`));
  const all = [...downloads, [checksumsFile, toBytes(toChecksums(downloads))] as const];
  return new Map([...others, ...all.map(([name, content]) => [`${downloadsFolder}/${name}`, content] as const)]);
}

/** The pages of the site, those about downloads with their lists. */
function withLists({ pages }: BuiltSite, copied: CopiedSite, downloads: Files, typeOf: TypeOf): BuiltSite['pages'] {
  const editions = new Map(editionsOf(copied).map((edition) => [edition.paths.downloads, edition]));
  return pages.map((page) => {
    const edition = editions.get(page.path);
    return edition ? { ...page, html: listDownloads(edition, page.html, downloads, typeOf) } : page;
  });
}

/**
 * Does something with the locked browser where it runs, so that PDFs are the same everywhere; with none where none is
 * to be started, or may be missing. It is started first: where there must be one, nothing is done without.
 */
export async function withBrowser<Result>(
  { pdf, browserPath, tell }: DownloadOptions,
  work: (browser: Browser | undefined) => Promise<Result>,
): Promise<Result> {
  const browser = pdf === 'never' ? undefined : await startBrowser(pdf, browserPath, tell);
  return work(browser).finally(() => browser?.close());
}

async function startBrowser(pdf: PdfWish, browserPath: string | undefined, tell: Tell): Promise<Browser | undefined> {
  try {
    const { launchBrowser } = await import('../printer/browser.ts');
    return await launchBrowser({ locked: true, executablePath: browserPath });
  } catch (error) {
    if (pdf === 'always') {
      const cure = 'npm run build -- --without-pdf goes on without';
      throw new Error(`There is no browser to lay out the PDFs; ${cure}.\n${messageOf(error)}`);
    }
    tell('pdf', `There will be no PDF. ${messageOf(error)}`);
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
