import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../setup/words.ts';

/** A query that readers type, and the pages that answer it. */
export interface Expected {
  query: string;
  /** What sort of difficulty it is: the last heading above it. */
  kind: string;
  /** Slugs, any of which is right; of a query without an answer, its language. */
  pages: string[];
}

const fileOf = (name: string): string => join(import.meta.dirname, 'queries', `${name}.txt`);

/** Whether there are queries of this name. */
export function hasQueries(name: string): boolean {
  return existsSync(fileOf(name));
}

/** Reads `queries/<name>.txt`: `query = page | page` on each line, `#` before a heading. */
export function readQueries(name: string): Expected[] {
  let kind = '';
  return readFileSync(fileOf(name), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('#')) kind = line.slice(1).trim();
      const at = line.lastIndexOf(' = ');
      return at < 0 || line.startsWith('#')
        ? []
        : [
            {
              query: line.slice(0, at).trim(),
              kind,
              pages: line
                .slice(at + 3)
                .split('|')
                .map((page) => page.trim())
                // A page that has moved answers what it answered before.
                .map((page) => settings.moved[page]?.split('#')[0] ?? page),
            },
          ];
    });
}
