import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Checksums of all files of a folder by path; two folders with the same are equal to the byte.
 * @param ofPage takes out of a page's HTML what is not to be compared
 */
export function fingerprintsOf(
  folder: string,
  ofPage: (html: string) => string = (html) => html,
): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contentOf = (file: string): string | Buffer =>
    file.endsWith('.html') ? ofPage(readFileSync(file, 'utf8')) : readFileSync(file);
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), createHash('sha256').update(contentOf(file)).digest('hex')]),
  );
}
