import type { Link, LinkReference, Nodes, Text } from 'mdast';
import { withEdits, type TextEdit } from '../../core/text-edit.ts';
import type { Content } from '../content.ts';
import { nodesOf, offsetsOf } from '../nodes.ts';
import { conceptPage } from '../page-kinds.ts';
import type { Page } from '../page.ts';

/** A link as its words alone, which stay the words that they were. An empty one had the words of its concept. */
export function onlyWords(node: Link | LinkReference, page: Page, content: Content): TextEdit {
  const place = offsetsOf(node);
  const words = labelOf(node, page) || (node.type === 'link' ? wordsOfTerm(node.url, page, content) : '');
  return { ...place, text: withoutBlocks(words, place, page) };
}

/** The words of a link as they are written. What stood alone within its brackets finds no other half outside them. */
function labelOf({ children }: Link | LinkReference, { text }: Page): string {
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return '';
  const { start } = offsetsOf(first);
  const edits = children.flatMap(textsIn).map((node): TextEdit => {
    const place = offsetsOf(node);
    const written = text.slice(place.start, place.end);
    const escaped = written.replaceAll(/\\.|[*_`[\]]|~(?=~)/gs, (mark) => (mark.length > 1 ? mark : `\\${mark}`));
    return { start: place.start - start, end: place.end - start, text: escaped };
  });
  return withEdits(text.slice(start, offsetsOf(last).end), edits);
}

function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(textsIn) : [];
}

function wordsOfTerm(url: string, { locale }: Page, content: Content): string {
  const kinds = content.setting('kinds');
  const slug = kinds && url.startsWith('term:') ? conceptPage(kinds, url.slice('term:'.length)) : undefined;
  if (slug === undefined) return '';
  const data = (content.page(locale, slug) ?? content.page(content.sourceLanguage, slug))?.data;
  return asText(data?.term ?? data?.title ?? '');
}

/** Words as Markdown writes them where they are to be read as they stand. */
export function asText(words: string): string {
  return words.replaceAll(/[\\*_[\]<{`]/g, '\\$&');
}

/**
 * What would be no words at the beginning of a line: a list, a quotation, a heading, a line across or below a heading,
 * a fence, a block of ours; of MDX, a line of code.
 */
const blockStart =
  /^(?:[-+*](?=\s|$)|>|#{1,6}(?=\s|$)|\d{1,9}(?=[.)](?:\s|$))|(?:-+|=+|(?:_\s*){3,}|(?:\*\s*){3,})\s*$|~~~|```|::)/;
const codeOfMdx = /^(?:import|export)(?=\s)/;

/** Words with marks in them, where they would begin a block in the place of a link. */
function withoutBlocks(
  words: string,
  { start, end }: { start: number; end: number },
  { path, text, tree }: Page,
): string {
  const blocks = [...nodesOf(tree, 'paragraph'), ...nodesOf(tree, 'heading'), ...nodesOf(tree, 'tableRow')];
  const block = blocks.map(offsetsOf).findLast((each) => each.start <= start && end <= each.end)?.start ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = block > lineStart ? text.slice(block, start) : withoutContainers(text.slice(lineStart, start));
  const after = /.*/.exec(text.slice(end))?.[0] ?? '';
  const lines = words.split('\n');
  return lines
    .map((line, index) => {
      const lead = index === 0 ? before : '';
      const own = index === 0 ? line : withoutContainers(line);
      const whole = `${lead}${own}${index === lines.length - 1 ? after : ''}`;
      const isCode = path.endsWith('.mdx') && codeOfMdx.test(whole) && lead === '' && own !== '';
      if (isCode) return line.replace(own, `&#${own.charCodeAt(0)};${own.slice(1)}`);
      const [marker] = blockStart.exec(whole) ?? [];
      // Before the mark; of a number, before the dot behind it.
      const at = marker === undefined ? -1 : (/^\d+/.exec(marker)?.[0].length ?? 0) - lead.length;
      const cut = line.length - own.length + at;
      return at < 0 || at > own.length ? line : `${line.slice(0, cut)}\\${line.slice(cut)}`;
    })
    .join('\n');
}

/** A line without the marks of the quotations, and the indentation of the lists, in which it goes on. */
function withoutContainers(line: string): string {
  return line.replace(/^[\s>]+/, '');
}
