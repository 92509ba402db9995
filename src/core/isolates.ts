import type { WrittenIn } from './language.ts';

/**
 * The characters between which Unicode sets words apart from those around them, in their own direction, where there is
 * only text (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
export const isolates = { ltr: '\u2066', rtl: '\u2067', end: '\u2069' } as const;

const inIsolates = /[\u2066\u2067\u2069]/g;

/** Words of another language as they can stand in any text: names of files, labels, titles of windows. */
export function isolated(words: string, direction: WrittenIn['dir']): string {
  return `${isolates[direction]}${words}${isolates.end}`;
}

/** Whether a text begins with words that were set apart. */
export function isIsolated(text: string): boolean {
  return text.startsWith(isolates.ltr) || text.startsWith(isolates.rtl);
}

/** A text without these characters, for data. */
export function withoutIsolates(text: string): string {
  return text.replace(inIsolates, '');
}

/** What is shown by its own means, or only read by programs. */
const left = 'head option script style svg textarea'.split(' ').map((name) => `<${name}\\b.*?</${name}>`);

/** What is left as it is, a tag, or the text up to the next. */
const pieces = new RegExp(`${left.join('|')}|<(?:[^>"']|"[^"]*"|'[^']*')*>|([^<]+)`, 'gs');

/**
 * Marks words that were set apart with their language, where they stand in the text of HTML. In attributes and
 * drawings, which can hold no element, they stay as they are.
 * @param html well-formed, as programs write it
 * @param written the language of all such words
 */
export function markIsolated(html: string, { lang, dir }: WrittenIn): string {
  if (!isIsolatedAnywhere(html)) return html;
  const start = `<bdi lang="${lang}" dir="${dir}">`;
  let depth = 0;
  return html.replace(pieces, (piece, text?: string) => {
    if (text === undefined) return piece;
    // Where an element stands among the words, they are marked before and behind it.
    let marked = depth > 0 ? start : '';
    for (const part of text.split(/([\u2066\u2067\u2069])/)) {
      if (part === isolates.end) {
        depth -= 1;
        if (depth === 0) marked += '</bdi>';
      } else if (part === isolates.ltr || part === isolates.rtl) {
        depth += 1;
        if (depth === 1) marked += start;
      } else marked += part;
    }
    return depth > 0 ? `${marked}</bdi>` : marked;
  });
}

function isIsolatedAnywhere(html: string): boolean {
  return html.includes(isolates.ltr) || html.includes(isolates.rtl);
}
