import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSite } from '../src/offline/built-site.ts';
import { downloadName } from '../src/offline/downloads-page.ts';
import type { Edition } from '../src/offline/edition.ts';
import type { Files } from '../src/offline/files.ts';
import { toFolder } from '../src/offline/folder-copy.ts';
import { toOneFile } from '../src/offline/one-file.ts';
import { toParts } from '../src/offline/parts.ts';
import { toWords } from '../src/offline/words.ts';
import { toZip } from '../src/offline/zip.ts';

/** Every download of a site, by name. */
export async function makeDownloads(edition: Edition, tell: (step: string, words: string) => void): Promise<Files> {
  const { site } = edition;
  const all = site.languages.map(({ tag }) => tag);
  const latest = site.languages.map(({ updated }) => updated).sort().at(-1) ?? '';
  const downloads = new Map<string, Uint8Array>();
  const parts = await toParts(site);
  tell('copies', `${site.files.size} files of the site read`);
  for (const { tag, name, updated } of site.languages) {
    downloads.set(downloadName(tag, 'zip'), await toZip(await toFolder(edition, parts, [tag]), `integration-policy-${tag}`, updated));
    downloads.set(downloadName(tag, 'html'), await toOneFile(edition, parts, tag));
    tell('copies', `${name}: ZIP, one file`);
  }
  downloads.set(downloadName('all', 'zip'), await toZip(await toFolder(edition, parts, all), 'integration-policy-all', latest));
  tell('copies', 'All languages: ZIP');
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
  const words = new Map(await Promise.all(site.languages.map(async ({ tag }) => [tag, toWords(await textsOf(tag), source)] as const)));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { site, version, words };
}
