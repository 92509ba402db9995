import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Files } from '../core/files.ts';
import { noticesOf, shippedPackages, type Notice } from '../outputs/notices.ts';
import { ownLicence } from '../outputs/own-licence.ts';
import { noticeFiles } from '../pages/notice-files.ts';
import type { Site } from '../pages/site.ts';

/**
 * Reads our licence, and from the packages themselves those of others that go with the site.
 * @throws when one of the files is missing: nothing is given out without it
 */
export async function readNotices(root: string, site: Site): Promise<Files> {
  const notices = await Promise.all(
    shippedPackages.map(async (shipped): Promise<Notice> => {
      const folder = folderOf(shipped.name);
      const { version } = JSON.parse(await read(join(folder, 'package.json'))) as { version: string };
      return { ...shipped, version, licence: await read(join(folder, shipped.licenceFile)) };
    }),
  );
  return noticesOf(ownLicence(await read(join(root, noticeFiles.licence)), site), notices);
}

/** Where a package is installed, as Node looks for it. Not every package lets its own files be asked for by name. */
function folderOf(name: string): string {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, 'package.json')));
  if (!found) throw new Error(`${name} is not installed. Run npm ci.`);
  return found;
}

async function read(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!text.trim()) throw new Error(`There are no words in ${file}, without which the site must not be given out.`);
  return text.replaceAll('\r\n', '\n');
}
