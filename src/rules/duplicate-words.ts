import { unwritten } from '../content/unwritten.ts';
import type { Content } from '../content/content.ts';
import { valueAt } from '../content/data-file.ts';
import type { ProblemInFile } from './rule.ts';

/** Finds titles, descriptions and names that two pages of a language share: no reader could choose between them. */
export function* duplicateWords({ pages }: Content): Iterable<ProblemInFile> {
  const first = new Map<string, string>();
  for (const { path, locale, frontMatter } of pages) {
    for (const key of ['title', 'description', 'term', 'short']) {
      const words = valueAt(frontMatter?.value, [key]);
      if (!frontMatter || typeof words !== 'string' || words.trim() === '' || words === unwritten) continue;
      const known = `${locale} ${key} ${words.trim().replace(/\s+/g, ' ').toLowerCase()}`;
      const other = first.get(known);
      if (other === undefined) first.set(known, path);
      else {
        yield {
          file: path,
          ...frontMatter.placeOf([key]),
          message: `${other} has the same “${key}”`,
          fix: 'Say what only this page is about',
        };
      }
    }
  }
}
