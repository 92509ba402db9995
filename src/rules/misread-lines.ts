import type { Blockquote, List, RootContent } from 'mdast';
import { allNodes, nodesOf, placeOf, sourceOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import { startsWithMonth } from './month-names.ts';
import { isUnderlined } from './headings.ts';
import { splitLists, strayedIn, strayedLines } from './list-lines.ts';
import { mendedLine } from './mended-line.ts';
import type { Problem } from './rule.ts';

/** Finds lines that Markdown takes for the beginning, or the end, of something that nobody meant. */
export function* misreadLine(page: Page): Iterable<Problem> {
  yield* underlines(page);
  yield* openCode(page);
  yield* boldLines(page);
  yield* unseenBreaks(page);
  for (const node of allNodes(page.tree)) {
    const children = 'children' in node ? (node.children as RootContent[]) : [];
    const strayed = strayedIn(children);
    for (const each of strayed) yield* strayedLines(each, page);
    const apart = new Set(strayed.flatMap(({ blocks }) => blocks));
    yield* splitLists(
      children.filter((block) => !apart.has(block)),
      page,
    );
    let above: RootContent | undefined;
    for (const block of children) {
      if ((block.type === 'listItem' || block.type === 'blockquote') && block.children.length === 0) {
        const what = block.type === 'listItem' ? 'item of a list' : 'quotation';
        yield { ...placeOf(block), message: `This ${what} is empty`, fix: 'Write words in it, or remove the line' };
      }
      if (block.type === 'containerDirective' && block.children.length === 0) {
        yield { ...placeOf(block), message: 'This block is empty', fix: 'Write words in it, or remove both its lines' };
      }
      if (block.type === 'list' && block.ordered && strayedIn(block.children).length === 0)
        yield* misreadNumbers(block, above, page);
      const isInner = node.type === 'listItem' && block.type === 'list' && isBegun(block, page.text);
      if ((block.type === 'list' && !isInner) || block.type === 'blockquote') yield* interruption(block, above, page);
      if (!apart.has(block)) above = block;
    }
  }
}

/** Lines of hyphens or equals signs that make a heading of the line above. */
function* underlines({ tree, text, frontMatterFault }: Page): Iterable<Problem> {
  // Where no front matter is, its lines are read as words.
  if (frontMatterFault) return;
  for (const heading of nodesOf(tree, 'heading')) {
    const { end } = heading.position ?? {};
    if (!end || !isUnderlined(heading, text)) continue;
    const [mark = ''] = /(?:=+|-+)[ \t]*$/.exec(sourceOf(heading, text)) ?? [];
    yield {
      line: end.line,
      column: end.column - mark.length,
      message: `“${mark.trim().slice(0, 10)}” makes a heading of the line above it; a heading begins with ##`,
      fix: mark.startsWith('---') ? 'Put an empty line before this one' : 'Remove this line',
    };
  }
}

/** Code that goes on to the end of what it stands in. */
function* openCode({ tree, text }: Page): Iterable<Problem> {
  for (const code of nodesOf(tree, 'code')) {
    const [first = '', ...others] = sourceOf(code, text).split('\n');
    const fence = /^(?:`{3,}|~{3,})/.exec(first)?.[0];
    if (
      fence === undefined ||
      others
        .at(-1)
        ?.replace(/^[\s>]*/, '')
        .startsWith(fence)
    )
      continue;
    yield {
      ...placeOf(code),
      message: `All that follows “${fence}” is taken for code: nothing closes it`,
      fix: `Put a line ${fence} behind the last line of the code`,
    };
  }
}

/** New lines that two blanks make at the end of one: nobody sees them while writing, and editors take them away. */
function* unseenBreaks({ tree, text }: Page): Iterable<Problem> {
  for (const node of nodesOf(tree, 'break')) {
    const [blanks = ''] = sourceOf(node, text).split('\n');
    if (blanks.trim() !== '') continue;
    const place = placeOf(node);
    const message = 'Blanks at the end of this line begin a new one; where the sentence goes on, take them away';
    yield { ...place, message, fix: mendedLine(text, place, blanks, '\\') };
  }
}

/** Lines in bold above what they name: whoever listens, or looks for a heading, comes by none. */
function* boldLines({ tree, text }: Page): Iterable<Problem> {
  let depth = 1;
  for (const [index, block] of tree.children.entries()) {
    if (block.type === 'heading') depth = block.depth;
    if (block.type !== 'paragraph' || index === tree.children.length - 1) continue;
    const [bold, ...others] = block.children;
    const line = sourceOf(block, text).trim();
    if (bold?.type !== 'strong' || others.length > 0 || /[\p{Sentence_Terminal}:：؛;…][*_\p{Pf}\p{Pe}"']*$/u.test(line))
      continue;
    yield {
      ...placeOf(block),
      message: 'This line is bold, and no heading',
      fix: mendedLine(
        text,
        placeOf(block),
        line,
        `${'#'.repeat(Math.min(depth + 1, 6))} ${line.replace(/^[*_]+|[*_]+$/g, '')}`,
      ),
    };
  }
}

/** A sentence whose next line begins with a mark: a minus, a plus, a number. */
function* interruption(
  block: List | Blockquote,
  above: RootContent | undefined,
  { text, locale }: Page,
): Iterable<Problem> {
  const goesOn =
    above?.type === 'paragraph' &&
    above.position?.end.line === placeOf(block).line - 1 &&
    block.children.length === 1 &&
    !/[\p{Sentence_Terminal}:：؛;…*_][\p{Pf}\p{Pe}"']*$/u.test(sourceOf(above, text).trimEnd());
  const [line = ''] = sourceOf(block, text).split('\n');
  // That its number is one of a day is told already.
  if (!goesOn || (block.type === 'list' && block.ordered && startsWithMonth(wordsOf(line), locale))) return;
  const what = block.type === 'list' ? 'list' : 'quotation';
  yield {
    ...placeOf(block),
    message: `This line begins a ${what}, in which the sentence above ends; a true one has an empty line before it`,
    fix: mendedLine(text, placeOf(block), line, line.replace(/^(?=[-+*>])/, '\\').replace(/^(\d+)/, '$1\\')),
  };
}

/** Whether a list within an item begins as one: with the first number, or with a mark that is no minus. */
function isBegun(list: List, text: string): boolean {
  return list.ordered ? list.start === 1 : !/^[-+*]\s*\d/.test(sourceOf(list, text));
}

/** Numbers that begin a sentence and not an item, and those that the reader would not see as they are written. */
function* misreadNumbers(list: List, above: RootContent | undefined, { text, locale }: Page): Iterable<Problem> {
  const items = list.children.map((item) => {
    const [line = ''] = sourceOf(item, text).split('\n');
    return { place: placeOf(item), line, number: Number(/^\d+/.exec(line)?.[0] ?? 0) };
  });
  const start = items[0]?.number ?? 0;
  const isLazy = items.every(({ number }) => number === start);
  const continued = above?.type === 'list' && above.ordered ? (above.start ?? 1) + above.children.length : undefined;
  for (const [index, { place, line, number }] of items.entries()) {
    const shown = start + index;
    const isAlone = index === 0 && number > 1 && number !== continued && (items.length === 1 || number > 99);
    if (isAlone || startsWithMonth(wordsOf(line), locale)) {
      yield {
        ...place,
        message: `“${/^\d+[.)]/.exec(line)?.[0] ?? ''}” is taken for the number of an item in a list`,
        fix: mendedLine(text, place, line, line.replace(/^(\d+)/, '$1\\')),
      };
    } else if (!isLazy && number !== shown) {
      yield {
        ...place,
        message: `The reader sees ${shown} here, not ${number}: items are counted`,
        fix: mendedLine(text, place, line, line.replace(/^\d+/, String(shown))),
      };
    }
  }
}

/** The words of an item's line, behind its number. */
function wordsOf(line: string): string {
  return line.replace(/^\d+[.)]\s*/, '');
}
