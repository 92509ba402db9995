import { formatDayOfYear } from '../core/dates.ts';
import { fill } from '../core/fill.ts';
import type { CitedPage } from './citation.ts';

/**
 * A page as a line of text in the style of the American Psychological Association, which the record itself uses:
 * author, day, title, site and address
 * (https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references). Title and site
 * keep their own capitals: those of English titles are no rule of other languages.
 * @param line what the page's language puts between them, with places for `author`, `year`, `day`, `title`, `site` and
 * `address`
 */
export function apaCitation({ locale, title, updated, url, author, siteTitle }: CitedPage, line: string): string {
  const year = updated.slice(0, 4);
  const day = formatDayOfYear(updated, locale);
  const text = fill(line, { author, year, day, title, site: siteTitle, address: url });
  // A title that ends a sentence by itself needs no full stop more.
  return /[.?!؟]$/.test(title) ? text.replace(`${title}.`, () => title) : text;
}
