import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressListText, addressesFile } from '../src/content/address-list.ts';
import { readContentFiles, type ContentFile } from '../src/content/content-files.ts';
import { Content } from '../src/content/content.ts';
import { extendedAddresses, listedAddresses } from '../src/content/public-addresses.ts';
import { compareText } from '../src/core/text-order.ts';
import { unsoundIn } from './unsound-files.ts';
import { NotWritten, writeFiles, type FileChange } from './write-files.ts';

/**
 * Writes a change of content, all of it or nothing.
 * @param read content as it was read before, of which the change was made
 * @throws `NotWritten` where it cannot be written, or content is another by now
 */
export function writeChange(root: string, read: readonly ContentFile[], change: FileChange): void {
  const now = readContentFiles(root);
  const changed = [...new Set([...changedIn(read, now), ...changedIn(now, read)])];
  if (changed.length > 0) throw new NotWritten(`Changed while this ran: ${changed.join(', ')}. Run it again`);
  writeFiles(root, change);
  for (const path of change.removed) removeEmpty(root, dirname(path));
}

/** The paths of files that are not the same among others. */
function changedIn(files: readonly ContentFile[], others: readonly ContentFile[]): string[] {
  const bytesOf = new Map(others.map(({ path, bytes }) => [path, bytes]));
  return files.flatMap(({ path, bytes }) => {
    const other = bytesOf.get(path);
    return other && Buffer.compare(other, bytes) === 0 ? [] : [path];
  });
}

/** Removes a folder of pages in which nothing is left, and those above it. */
function removeEmpty(root: string, folder: string): void {
  const place = join(root, folder);
  if (folder.split('/').length <= 3 || !existsSync(place) || readdirSync(place).length > 0) return;
  rmdirSync(place);
  removeEmpty(root, dirname(folder));
}

/** Files with what is to be written in the place of some, or beside them. */
function withWritten(files: readonly ContentFile[], written: FileChange['written']): ContentFile[] {
  const others = files.filter(({ path }) => !written.has(path));
  const own = [...written].map(([path, bytes]): ContentFile => ({ path, bytes }));
  return [...others, ...own].sort((a, b) => compareText(a.path, b.path));
}

/**
 * What is to be written, with the list of addresses where it lacks what content has then.
 * @returns how many lines come to the list, too
 */
export function withAddresses(
  content: Content,
  written: FileChange['written'],
): { written: FileChange['written']; added: number } {
  const next = new Content(withWritten(content.files, written), undefined, content);
  const before = content.texts.get(addressesFile);
  const text = addressListText(extendedAddresses(listedAddresses(content), next));
  if (text === before) return { written, added: 0 };
  const known = new Set(before?.split('\n'));
  const added = text.split('\n').filter((line) => line.startsWith('/') && !known.has(line)).length;
  return { written: new Map([...written, [addressesFile, new TextEncoder().encode(text)]]), added };
}

/** The files, as they are, in whose place something is to be written, and of which not every letter was read. */
export function unsoundBefore(files: readonly ContentFile[], { written }: Pick<FileChange, 'written'>): string[] {
  return unsoundIn(files.filter(({ path }) => written.has(path)));
}

/**
 * Puts on the list of addresses what content has now and the list lacks.
 * @returns how many lines came to it
 * @throws `NotWritten`
 */
export function extendAddresses(root: string): number {
  const content = new Content(readContentFiles(root));
  const { written, added } = withAddresses(content, new Map());
  const unsound = unsoundBefore(content.files, { written });
  if (unsound.length > 0) throw new NotWritten(unsound.join('\n'));
  writeChange(root, content.files, { written, removed: [] });
  return added;
}
