import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { settings, tags } from '../setup/words.ts';

/** A query that readers type, and the pages that answer it. */
export interface Expected {
  query: string;
  /** What sort of difficulty it is: the last heading above it. */
  kind: string;
  /** Slugs, any of which is right; of a query without an answer, its language. */
  pages: string[];
}

/** Where lists lie: words and names with what can go wrong in typing them, what people ask, and forms of words. */
export const queriesFolder = join(import.meta.dirname, 'queries');
export const wordFormsFolder = join(import.meta.dirname, 'word-forms');
export const questionsFolder = join(import.meta.dirname, '../search/questions');

const listed = parse(readFileSync(join(import.meta.dirname, 'asked.yaml'), 'utf8')) as Record<string, string[]>;

/** The languages of the site under test in which somebody has written down what readers type, and what is right. */
export const askedTags = (listed[settings.id] ?? []).filter((tag) => tags.includes(tag));

/** The files of a folder whose language no site is said to have: nobody would ever ask what they hold. */
export function unlistedIn(folder: string): string[] {
  const known = [...Object.values(listed).flat(), 'nothing'];
  return readdirSync(folder).flatMap((file) =>
    known.includes(file.replace(/\.\w+$/, '')) ? [] : `${file}: name its language in tests/content/asked.yaml`,
  );
}

/**
 * Reads `<name>.txt`: `query = page | page` on each line, `#` before a heading.
 * @param moved pages that have moved, with where they are now: such a page answers what it answered before
 */
export function readQueries(folder: string, name: string, moved: Readonly<Record<string, string>> = {}): Expected[] {
  let kind = '';
  return readFileSync(join(folder, `${name}.txt`), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('#')) kind = line.slice(1).trim();
      const at = line.lastIndexOf(' = ');
      if (at < 0 || line.startsWith('#')) return [];
      const pages = line
        .slice(at + 3)
        .split('|')
        .map((page) => page.trim());
      return [
        { query: line.slice(0, at).trim(), kind, pages: pages.map((page) => moved[page]?.split('#')[0] ?? page) },
      ];
    });
}
