import { Parser } from 'htmlparser2';

/** A start tag. Attributes are as they are written, entities and all; those without a value have the empty one. */
export interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/**
 * Writes HTML anew with other tags, many times faster than by way of a tree. Texts and comments stay to the letter.
 * @param html well-formed, as programs write it: each element that is begun is ended
 * @param edit gives what stands in a tag's place, or nothing, which leaves out the element with all in it
 * @throws when an element is not ended
 */
export function rewriteHtml(html: string, edit: (tag: Tag) => Tag | undefined): string {
  const parts: string[] = [];
  /** Names of the open elements as they are written; nothing for those that are left out. */
  const open: (string | undefined)[] = [];
  /** Where the text begins that stands behind the last tag. */
  let from = 0;
  const copyTo = (end: number): void => {
    if (open.at(-1) !== undefined || open.length === 0) parts.push(html.slice(from, end));
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        copyTo(parser.startIndex);
        from = parser.endIndex + 1;
        const isIn = open.length === 0 || open.at(-1) !== undefined;
        const tag = isIn ? edit({ name, attributes }) : undefined;
        if (tag) parts.push(toText(tag, html[parser.endIndex - 1] === '/'));
        open.push(tag?.name);
      },
      onclosetag(name, isImplied) {
        // What has no end tag ends with its start tag.
        if (isImplied && parser.endIndex + 1 !== from)
          throw new Error(`<${name}> is not ended before “${html.slice(parser.endIndex).slice(0, 60)}”`);
        if (!isImplied) copyTo(parser.startIndex);
        const written = open.pop();
        if (written !== undefined && !isImplied) parts.push(`</${written}>`);
        from = parser.endIndex + 1;
      },
    },
    { decodeEntities: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  copyTo(html.length);
  return parts.join('');
}

function toText({ name, attributes }: Tag, endsItself: boolean): string {
  const written = Object.entries(attributes).map(([attribute, value]) => {
    if (value === '') return ` ${attribute}`;
    // It was written between quotation marks of one kind or the other, so that it does not hold both.
    const quote = value.includes('"') ? "'" : '"';
    return ` ${attribute}=${quote}${value}${quote}`;
  });
  return `<${name}${written.join('')}${endsItself ? '/' : ''}>`;
}
