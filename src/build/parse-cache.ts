import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Root } from 'mdast';
import { digest } from '../core/digest.ts';
import { parseYaml, soundYaml } from '../content/front-matter.ts';
import { loadMarkdownParser } from '../content/parse-markdown.ts';
import { parsers, type Parsers } from '../content/parsers.ts';
import { cacheFolder } from './site-folder.ts';

/** What is kept of parsing from run to run, so that only what has changed is parsed. */
export interface ParseCache {
  parsers: Parsers;
  /** Keeps what this run has asked for, and nothing older. */
  save(): Promise<void>;
}

/** What the file holds, by the digest of what was parsed: trees of Markdown, values of YAML without errors. */
interface Kept {
  /** Names what parsed it. */
  by: string;
  trees: Record<string, Root>;
  values: Record<string, unknown>;
}

/**
 * Opens what a project has kept. It is known by the text that was parsed, and all of it by the packages that parsed it;
 * a file that cannot be read, or was kept by other packages, is forgotten. Reading 384 trees takes 25 ms, parsing them
 * 1,700; reading the values of 400 files of YAML takes 10 ms, parsing them 600.
 */
export async function openParseCache(root: string): Promise<ParseCache> {
  const file = join(root, cacheFolder, 'parsed.json');
  const by = digest((await Promise.all(parserFiles.map((each) => readFile(each, 'utf8').catch(() => '')))).join());
  const before = await readFile(file, 'utf8').then(parseKept, () => undefined);
  const known: Kept = before?.by === by ? before : { by, trees: {}, values: {} };
  const asked: Kept = { by, trees: {}, values: {} };
  let isNew = known !== before;
  // Every page will ask for it; so no time of it is that of the first page, which may take only so much.
  if (isNew) loadMarkdownParser();
  return {
    parsers: {
      markdown(text, format) {
        const key = digest(format, text);
        const kept = asked.trees[key] ?? known.trees[key];
        if (!kept) isNew = true;
        asked.trees[key] = kept ?? parsers.markdown(text, format);
        return asked.trees[key];
      },
      yaml(text, lineOffset) {
        const key = digest(text);
        const kept = [asked, known].find(({ values }) => Object.hasOwn(values, key));
        if (kept) {
          asked.values[key] = kept.values[key];
          return soundYaml(text, lineOffset, kept.values[key]);
        }
        const parsed = parseYaml(text, lineOffset);
        if (parsed.errors.length === 0 && isJson(parsed.value)) {
          isNew = true;
          asked.values[key] = parsed.value;
        }
        return parsed;
      },
    },
    async save() {
      if (!isNew && countOf(asked) === countOf(known)) return;
      await mkdir(dirname(file), { recursive: true });
      // Another run may be at the same: each writes a file of its own, and the last one stays.
      const own = `${file}.${process.pid}`;
      await writeFile(own, JSON.stringify(asked));
      await rename(own, file);
    },
  };
}

/** What decides how text is parsed: the packages, and how they are put together. */
const parserFiles = [
  join(import.meta.dirname, '../../package-lock.json'),
  ...[
    'front-matter',
    'parse-markdown',
    'markdown-parser',
    'heading-ids',
    'bare-addresses',
    'link-definitions',
    'written-offsets',
  ].map((name) => join(import.meta.dirname, `../content/${name}.ts`)),
];

function countOf({ trees, values }: Kept): number {
  return Object.keys(trees).length + Object.keys(values).length;
}

/** Whether a value comes back from JSON as it was: YAML knows numbers that JSON does not. */
function isJson(value: unknown): boolean {
  return value !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}

function parseKept(text: string): Kept | undefined {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return undefined;
  }
}
