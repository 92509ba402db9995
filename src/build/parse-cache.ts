import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { digest } from '../core/digest.ts';
import { parseYaml, soundYaml } from '../content/front-matter.ts';
import { loadMarkdownParser } from '../content/parse-markdown.ts';
import { parsers, type Parsers } from '../content/parsers.ts';
import { cacheFolder } from './site-folder.ts';

/** What is kept of parsing from run to run, so that only what has changed is parsed. */
export interface ParseCache {
  parsers: Parsers;
  /** Keeps what is new. */
  save(): Promise<void>;
}

/**
 * Opens what a project has kept. It is known by the text that was parsed, and all of it by the packages that parsed it;
 * a file that cannot be read, or was kept by other packages, is forgotten. Reading 384 trees takes 25 ms, parsing them
 * 1,700; reading the values of 400 files of YAML takes 10 ms, parsing them 600.
 */
export async function openParseCache(root: string): Promise<ParseCache> {
  const by = digest((await Promise.all(parserFiles.map((each) => readFile(each, 'utf8').catch(() => '')))).join());
  const trees = await openKept<Root>(join(root, cacheFolder, 'trees.json'), by);
  const values = await openKept(join(root, cacheFolder, 'values.json'), by);
  // Every page will ask for it; so no time of it is that of the first page, which may take only so much.
  if (!trees.isThere) loadMarkdownParser();
  return {
    parsers: {
      markdown(text, format) {
        const key = digest(format, text);
        return trees.has(key) ? trees.get(key) : trees.keep(key, parsers.markdown(text, format));
      },
      yaml(text, lineOffset) {
        const key = digest(text);
        if (values.has(key)) return soundYaml(text, lineOffset, values.get(key));
        const parsed = parseYaml(text, lineOffset);
        if (parsed.errors.length === 0 && isJson(parsed.value)) values.keep(key, parsed.value);
        return parsed;
      },
    },
    async save() {
      await Promise.all([trees.save(), values.save()]);
    },
  };
}

/** What was parsed of one kind, by the digest of its text. */
interface Kept<Value> {
  /** Whether a file was kept by the same packages. */
  isThere: boolean;
  has(key: string): boolean;
  get(key: string): Value;
  keep(key: string, value: Value): Value;
  /** Where something is new, keeps it with what was asked for, and nothing older. */
  save(): Promise<void>;
}

/**
 * Opens a file of what was parsed: a line that names what parsed it, and all of it as JSON, which is read when somebody
 * asks. A check in which nothing has changed asks for no tree.
 */
async function openKept<Value>(file: string, by: string): Promise<Kept<Value>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const isThere = text.startsWith(`${by}\n`);
  let before: Record<string, Value> | undefined;
  const known = (): Record<string, Value> => (before ??= isThere ? parseKept<Value>(text.slice(by.length + 1)) : {});
  const now: Record<string, Value> = {};
  let isNew = false;
  return {
    isThere,
    has: (key) => Object.hasOwn(now, key) || Object.hasOwn(known(), key),
    get(key) {
      if (!Object.hasOwn(now, key)) now[key] = known()[key] as Value;
      return now[key] as Value;
    },
    keep(key, value) {
      isNew = true;
      now[key] = value;
      return value;
    },
    async save() {
      if (!isNew) return;
      await mkdir(dirname(file), { recursive: true });
      // Another run may be at the same: each writes a file of its own, and the last one stays.
      const own = `${file}.${process.pid}`;
      await writeFile(own, `${by}\n${JSON.stringify(now)}`);
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

/** Whether a value comes back from JSON as it was: YAML knows numbers that JSON does not, and dates. */
function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isJson);
  const isPlain = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.values(value).every(isJson);
}

function parseKept<Value>(text: string): Record<string, Value> {
  try {
    return JSON.parse(text) as Record<string, Value>;
  } catch {
    return {};
  }
}
