import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query that readers type, and the pages that answer it. */
export interface Expected {
  query: string;
  /** What sort of difficulty it is: the last heading above it. */
  kind: string;
  /** Slugs, any of which is right; of a query without an answer, its language. */
  pages: string[];
}

/** Where lists of queries lie: words and names with what can go wrong in typing them, and what people ask. */
export const queriesFolder = join(import.meta.dirname, 'queries');
export const questionsFolder = join(import.meta.dirname, '../search/questions');

const fileOf = (folder: string, name: string): string => join(folder, `${name}.txt`);

/** Whether there are queries of this name. */
export function hasQueries(folder: string, name: string): boolean {
  return existsSync(fileOf(folder, name));
}

/**
 * Reads `<name>.txt`: `query = page | page` on each line, `#` before a heading.
 * @param moved pages that have moved, with where they are now: such a page answers what it answered before
 */
export function readQueries(folder: string, name: string, moved: Readonly<Record<string, string>> = {}): Expected[] {
  let kind = '';
  return readFileSync(fileOf(folder, name), 'utf8')
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
