import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readSite } from './built-site.ts';
import { toFolderArchive } from './archive.ts';
import { downloadName } from './downloads-page.ts';
import type { Edition } from './edition.ts';
import { makeEpub } from './epub/epub.ts';
import type { Files } from '../core/files.ts';
import { toFolder } from './folder-copy.ts';
import { toOneFile } from './one-file.ts';
import { makePdf } from './pdf/pdf.ts';
import { toParts } from './parts.ts';
import { toWords } from './words.ts';

/**
 * Every download of a site, by name.
 * @param browser lays out the PDFs; without one there are none
 * @param tell is told what has been made
 */
export async function makeDownloads(
  edition: Edition,
  browser: Browser | undefined,
  tell: (step: string, words: string) => void,
): Promise<Files> {
  const { languages } = edition.site;
  const parts = await toParts(edition.site);
  const downloads = new Map<string, Uint8Array>();
  for (const { tag, name, updated } of languages) {
    const folder = await toFolder(edition, parts, [tag]);
    downloads.set(downloadName(tag, 'zip'), toFolderArchive(folder, `integration-policy-${tag}`, updated));
    downloads.set(downloadName(tag, 'html'), await toOneFile(edition, parts, tag));
    downloads.set(downloadName(tag, 'epub'), await makeEpub(edition, tag));
    if (browser) downloads.set(downloadName(tag, 'pdf'), await makePdf(edition, tag, browser));
    tell('copies', `${name}: ZIP of ${folder.size} files, one file, EPUB${browser ? ', PDF' : ''}`);
  }
  const folder = await toFolder(
    edition,
    parts,
    languages.map(({ tag }) => tag),
  );
  const latest =
    languages
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? '';
  downloads.set(downloadName('all', 'zip'), toFolderArchive(folder, 'integration-policy-all', latest));
  tell('copies', `all languages: ZIP of ${folder.size} files`);
  return downloads;
}

/** The site with its words and its version: all that the copies are made from. */
export async function readEdition(root: string, files: Files): Promise<Edition> {
  const site = readSite(files);
  const textsOf = async (tag: string): Promise<Record<string, string>> => {
    const file = join(root, 'content/i18n', `${tag}.json`);
    return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, string>) : {};
  };
  const source = await textsOf('en');
  const words = new Map(
    await Promise.all(site.languages.map(async ({ tag }) => [tag, toWords(await textsOf(tag), source)] as const)),
  );
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { site, version, words };
}
