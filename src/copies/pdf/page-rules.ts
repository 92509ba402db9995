/** What stands in the margins. */
export interface Margins {
  direction: 'ltr' | 'rtl';
  /** At the head of each page. */
  title: string;
  /** At the head of the pages of each part, in order. */
  parts: readonly string[];
  /** At the foot of each page: how old the text is and where it comes from; in two languages on two lines. */
  origin: string;
  /** “Page {{page}} of {{pages}}” in the language, or on a line in each. */
  page: string;
}

/**
 * The margins of the pages. Chromium knows no `string-set`, so each part has pages of its own name, `part-1` and on,
 * with its title as running head; the cover has none.
 */
export function pageRules({ direction, title, parts, origin, page }: Margins): string {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const number = page
    .split(/(\{\{pages?\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ '{{page}}': 'counter(page)', '{{pages}}': 'counter(pages)' })[piece] ?? text(piece))
    .join(' ');
  const places = ['top', 'bottom'].flatMap((edge) => [start, end].map((side) => ({ place: `@${edge}-${side}`, side })));
  const type = "font: 8pt 'Noto Sans', 'IBM Plex Sans Arabic', sans-serif; color: #56605f; white-space: pre-line";
  const look = places.map(
    ({ place, side }) => `@page { ${place} { direction: ${direction}; text-align: ${side}; ${type}; } }`,
  );
  return [
    '@page { size: A4; margin: 22mm 20mm 20mm; }',
    `@page { @top-${start} { content: ${text(title)}; } }`,
    `@page { @bottom-${start} { content: ${text(origin)}; width: 80%; } }`,
    `@page { @bottom-${end} { content: ${number}; width: 20%; } }`,
    ...look,
    ...parts.flatMap((part, index) => [
      `@page part-${index + 1} { @top-${end} { content: ${part === title ? 'none' : text(part)}; } }`,
      `main > section:nth-of-type(${index + 1}) { page: part-${index + 1}; }`,
    ]),
    '.cover { page: cover; }',
    `@page cover { margin: 0; ${places.map(({ place }) => `${place} { content: none; }`).join(' ')} }`,
  ].join('\n');
}

/** A text as a string of CSS. */
function text(words: string): string {
  return `"${words.replace(/["\\\n<]/g, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;
}
