import type { Content } from '../content/content.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { digest } from '../core/digest.ts';

/**
 * Names all that a rule on pages may look at beside the page and the one that it is translated from: the names of all
 * files, what stands in data, and of other pages the front matter and the anchors. Rules that look at more, or at what
 * git knows, are rules on content.
 * @param today the day of the check
 */
export function surroundingsOf(content: Content, today: string): string {
  const pages = content.pages.map((page) => [
    page.path,
    splitFrontMatter(page.text).yaml,
    page.syntaxError,
    page.headings.map(({ anchor }) => anchor),
  ]);
  const data = [...content.texts].filter(([path]) => !content.pageAt(path));
  return digest(JSON.stringify([today, [...content.paths], data, pages]));
}
