import { zip, type AsyncZippable } from 'fflate';
import type { Files } from '../core/files.ts';

/**
 * Packs files into a ZIP with one folder at its top. Equal files give equal bytes, on every machine and in every time zone.
 * @param folder name of the folder
 * @param date of every file, `yyyy-mm-dd`
 */
export function toZip(files: Files, folder: string, date: string): Promise<Uint8Array> {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // ZIP knows no time zones: fflate writes the local time of this date, which is the same everywhere.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: AsyncZippable = {};
  for (const path of [...files.keys()].sort())
    entries[`${folder}/${path}`] = [files.get(path) ?? new Uint8Array(), { level: 9, mtime }];
  return new Promise((resolve, reject) =>
    zip(entries, { consume: false }, (error, data) => (error ? reject(error) : resolve(data))),
  );
}
