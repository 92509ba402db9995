import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { digest } from '../../core/digest.ts';
import { parseYaml, soundYaml, type ParsedYaml } from '../../content/front-matter.ts';
import { loadMarkdownParser } from '../../content/parse-markdown.ts';
import { parsers, type Parsers } from '../../content/parsers.ts';
import { openKeptTexts, type KeptTexts } from './kept-texts.ts';
import { cacheFolder } from '../disk/site-folder.ts';

/** What is kept of parsing from run to run, so that only what has changed is parsed. */
export interface ParseCache {
  parsers: Parsers;
  /** Keeps what is new. */
  save(): Promise<void>;
}

/**
 * Opens what a project has kept. It is known by the text that was parsed, and by the packages that parsed it. Reading
 * the trees of a site of 390 pages takes 25 ms, parsing them 900; reading the values of 400 files of YAML takes 10 ms,
 * parsing them 360.
 */
export async function openParseCache(root: string): Promise<ParseCache> {
  const by = digest((await Promise.all(parserFiles.map((each) => readFile(each, 'utf8').catch(() => '')))).join());
  const open = (name: string): Promise<KeptTexts> => openKeptTexts(join(root, cacheFolder, name));
  const [trees, values] = await Promise.all([open('trees'), open('values')]);
  // Every page will ask for it; so no time of it is that of the first page, which may take only so much.
  if (trees.isEmpty) loadMarkdownParser();
  return {
    parsers: {
      markdown(text, format) {
        let made: Root | undefined;
        const kept = trees.remember(digest(format, text), by, () => {
          made = parsers.markdown(text, format);
          return JSON.stringify(made);
        });
        return made ?? (JSON.parse(kept) as Root);
      },
      yaml(text, lineOffset) {
        let made: ParsedYaml | undefined;
        const kept = values.remember(digest(text), by, () => {
          made = parseYaml(text, lineOffset);
          return made.errors.length === 0 && isJson(made.value) ? JSON.stringify(made.value) : notKept;
        });
        if (made) return made;
        return kept === notKept ? parseYaml(text, lineOffset) : soundYaml(text, lineOffset, JSON.parse(kept));
      },
    },
    async save() {
      await Promise.all([trees.save(), values.save()]);
    },
  };
}

/** Stands for YAML that JSON cannot say, or that has errors: it is parsed anew. */
const notKept = '';

/** What decides how text is parsed: the packages, and how they are put together. */
const parserFiles = [
  join(import.meta.dirname, '../../../package-lock.json'),
  ...[
    'front-matter',
    'parse-markdown',
    'markdown-parser',
    'heading-ids',
    'bare-addresses',
    'link-definitions',
    'written-offsets',
  ].map((name) => join(import.meta.dirname, `../../content/${name}.ts`)),
];

/** Whether a value comes back from JSON as it was: YAML knows numbers that JSON does not, and dates. */
function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isJson);
  const isPlain = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.values(value).every(isJson);
}
