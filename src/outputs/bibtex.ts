import type { CitedWork } from '../pages/citation.ts';

/** BibTeX's own names of months: each of its styles says how they are written out. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Signs that TeX takes for something else, and how it prints them. BibTeX wants as many braces opened as closed. */
const signs: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/**
 * A work as an entry of BibTeX: `@misc`, which is the one that BibTeX has for pages of the web, and whose
 * `howpublished` is the site (https://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf, 3.1). `url`, `day` and `language`
 * are what later programs added. Letters are UTF-8; in ASCII, Cyrillic and Arabic ones would be lost.
 */
export function toBibtex({ id, author, title, URL, language, issued, ...work }: CitedWork): string {
  const [[year, month, day]] = issued['date-parts'];
  const notes = [work.edition, work.medium, work.version, work.note].filter((note) => note !== undefined);
  const fields = {
    // In braces of its own a name stays whole: none of its words is taken for a family name.
    author: `{${author.map(({ literal }) => `{${escape(literal)}}`).join(' and ')}}`,
    title: `{${keepCapitals(escape(title))}}`,
    howpublished: `{${escape(work['container-title'])}}`,
    year: `{${year}}`,
    month: month && months[month - 1],
    day: day && `{${day}}`,
    note: notes.length > 0 && `{${escape(notes.join(', '))}}`,
    language: `{${language}}`,
    url: `{${URL}}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@misc{${id},\n${lines.join('')}}\n`;
}

/** Puts words with capitals into braces: styles write others small. Commands of TeX have none here. */
function keepCapitals(text: string): string {
  return text.replaceAll(/[\p{L}\p{M}\p{N}]*\p{Lu}[\p{L}\p{M}\p{N}]*/gu, '{$&}');
}

function escape(text: string): string {
  return text.replaceAll(/[\\{}~^]/g, (sign) => signs[sign] ?? sign).replaceAll(/[&%$#_]/g, String.raw`\$&`);
}
