import { mkdir, readdir, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressListText, addressesFile } from '../src/content/address-list.ts';
import { readContentFiles } from '../src/content/content-files.ts';
import { Content } from '../src/content/content.ts';
import type { ContentChange } from '../src/content/moving/rearrange.ts';
import { extendedAddresses, listedAddresses } from '../src/content/public-addresses.ts';

/**
 * Writes a change of content, all of it or nothing: where a file cannot be written, those before it are as they were.
 * @param content as it was before
 * @throws what went wrong
 */
export async function writeChange(root: string, content: Content, { written, removed }: ContentChange): Promise<void> {
  const before = new Map(content.files.map(({ path, bytes }) => [path, bytes]));
  const touched = [...written.keys(), ...removed];
  try {
    for (const [path, bytes] of written) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), bytes);
    }
    for (const path of removed) await unlink(join(root, path));
  } catch (error) {
    for (const path of touched) {
      const bytes = before.get(path);
      if (bytes) await writeFile(join(root, path), bytes);
      else await unlink(join(root, path)).catch(() => undefined);
    }
    throw error;
  }
  for (const path of removed) await removeEmpty(root, dirname(path));
}

/** Removes a folder of pages in which nothing is left, and those above it. */
async function removeEmpty(root: string, folder: string): Promise<void> {
  if (folder.split('/').length <= 3) return;
  const left = await readdir(join(root, folder)).catch(() => ['']);
  if (left.length > 0) return;
  await rmdir(join(root, folder));
  await removeEmpty(root, dirname(folder));
}

/**
 * Puts on the list of addresses what content has now and the list lacks.
 * @returns how many lines came to it
 */
export async function extendAddresses(root: string): Promise<number> {
  const content = new Content(readContentFiles(root));
  const before = content.texts.get(addressesFile);
  const text = addressListText(extendedAddresses(listedAddresses(content), content));
  if (text === before) return 0;
  await writeFile(join(root, addressesFile), text);
  const known = new Set(before?.split('\n'));
  return text.split('\n').filter((line) => line.startsWith('/') && !known.has(line)).length;
}
