import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { digest } from '../core/digest.ts';
import { parseMarkdown, type ParseMarkdown } from '../content/parse-markdown.ts';
import { cacheFolder } from './site-folder.ts';

/** Trees that are kept from run to run, so that only what has changed is parsed. */
export interface TreeCache {
  parse: ParseMarkdown;
  /** Keeps what this run has asked for, and nothing older. */
  save(): Promise<void>;
}

/** What the file holds: the trees by the digest of what was parsed, and of what parsed them. */
interface Kept {
  parser: string;
  trees: Record<string, Root>;
}

/** Where a project keeps its trees. */
export function treeCacheFile(root: string): string {
  return join(root, cacheFolder, 'trees.json');
}

/**
 * Opens the trees that were kept. A tree is known by its text, and all of them by the packages that parsed them; a file
 * that cannot be read, or was kept by other packages, is forgotten. Reading 384 trees takes 25 ms, parsing them 1,700.
 */
export async function openTreeCache(file: string): Promise<TreeCache> {
  const parser = digest((await Promise.all(parserFiles.map((each) => readFile(each, 'utf8').catch(() => '')))).join());
  const before = await readFile(file, 'utf8').then(parseKept, () => undefined);
  const known = before?.parser === parser ? before.trees : {};
  const asked: Record<string, Root> = {};
  let isNew = before?.parser !== parser;
  return {
    parse(text, format) {
      const key = digest(format, text);
      const kept = asked[key] ?? known[key];
      if (!kept) isNew = true;
      asked[key] = kept ?? parseMarkdown(text, format);
      return asked[key];
    },
    async save() {
      if (!isNew && Object.keys(asked).length === Object.keys(known).length) return;
      await mkdir(dirname(file), { recursive: true });
      // Another run may be at the same: each writes a file of its own, and the last one stays.
      const own = `${file}.${process.pid}`;
      await writeFile(own, JSON.stringify({ parser, trees: asked } satisfies Kept));
      await rename(own, file);
    },
  };
}

/** What decides how text is parsed: the packages, and how they are put together. */
const parserFiles = [
  join(import.meta.dirname, '../../package-lock.json'),
  ...['parse-markdown', 'heading-ids', 'bare-addresses', 'link-definitions', 'written-offsets'].map((name) =>
    join(import.meta.dirname, `../content/${name}.ts`),
  ),
];

function parseKept(text: string): Kept | undefined {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return undefined;
  }
}
