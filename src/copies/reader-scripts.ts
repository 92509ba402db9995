import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSite } from './built-site.ts';

const readerFolder = join(import.meta.dirname, '../browser/copy');

/** A script of `src/browser/copy/` for browsers. `tags` are the languages that the copy holds. */
export async function readerScript(
  name: string,
  { address, languages }: BuiltSite,
  tags: readonly string[],
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(readerFolder, name)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define: {
      copyAddress: JSON.stringify(address),
      copyLanguages: JSON.stringify(tags),
      otherLanguages: JSON.stringify(languages.map(({ tag }) => tag).filter((tag) => !tags.includes(tag))),
    },
  });
  return outputFiles[0]?.text ?? '';
}

/** A style sheet of `src/copies/`. */
export function ownStyles(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, name), 'utf8');
}
