import type { Nodes, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { sourcesFile } from '../content/known-files.ts';
import { layerNames } from '../content/references.ts';
import type { Content } from '../content/content.ts';
import type { Page } from '../content/page.ts';
import { messageLanguage } from '../core/language.ts';
import { insteadOfFolding } from './instead-of-html.ts';
import { continuationOf, mendedLine } from './mended-line.ts';
import { nearest } from './nearest.ts';
import { nodesOf, placeOf, sourceOf } from '../content/nodes.ts';
import type { Problem } from './rule.ts';

const blocks: readonly string[] = layerNames;
const openings: Readonly<Record<string, string>> = { official: ':::official{source=<id>}', editor: ':::editor' };
const everyOpening = Object.values(openings).join(' or ');

/** Names by which other sites fold words away. */
const folding = /^(?:details|summary|collaps\w*|accordion|expand\w*|fold\w*|spoiler|toggle)$/i;

/** Finds blocks between `:::` that the site does not know, and lines `:::` that belong to none. */
export function* unknownBlock({ tree, text }: Page): Iterable<Problem> {
  for (const block of nodesOf(tree, 'containerDirective')) {
    if (blocks.includes(block.name)) continue;
    const meant = nearest(block.name, blocks);
    yield {
      ...placeOf(block),
      message: `There is no block “:::${block.name}”`,
      // What stands behind the name is kept.
      fix: meant
        ? `Did you mean “${block.attributes?.['source'] ? `:::${meant}` : (openings[meant] ?? '')}”?`
        : folding.test(block.name)
          ? insteadOfFolding
          : `Write “${openings['editor']}” for a remark, or “${openings['official']}” with an id from ${sourcesFile}`,
    };
  }
  const misclosed = nodesOf(tree, 'containerDirective').filter((block) => hasShortEnd(block, text));
  for (const node of nodesOf(tree, 'text')) {
    const { line } = placeOf(node);
    const isTold = misclosed.some(
      ({ position }) => position && position.start.line < line && line <= position.end.line,
    );
    if (!isTold) yield* strayFences(node, text);
  }
}

/** A line of colons that opens or closes nothing is plain text to the parser. */
function* strayFences(text: Text, file: string): Iterable<Problem> {
  for (const [index, line] of text.value.split('\n').entries()) {
    const name = /^:::+\s*([\w-]*)/.exec(line)?.[1];
    if (name === undefined) continue;
    const start = placeOf(text);
    const written = file.split('\n')[start.line - 1 + index] ?? '';
    const place = { line: start.line + index, column: continuationOf(written).length + 1 };
    if (index === 0 && start.column !== place.column) continue;
    if (name === '') {
      yield {
        ...place,
        message: 'This “:::” closes no block',
        fix: `Remove it, or open the block above with ${everyOpening}`,
      };
    } else {
      yield {
        ...place,
        message: `The line “${line.trimEnd()}” does not open a block`,
        fix: `Write “${openings[nearest(name, blocks) ?? ''] ?? `:::${name}`}”, without blanks`,
      };
    }
  }
}

/** Finds blocks that go on to the end of what they stand in, because no `:::` closes them. */
export function* unclosedBlock({ tree, text }: Page): Iterable<Problem> {
  const all = nodesOf(tree, 'containerDirective');
  // That a block stands within another has a rule of its own.
  const within = new Set<Nodes>(all.flatMap(({ children }) => children));
  for (const block of all) {
    if (within.has(block) || !isOpen(block, text)) continue;
    const place = placeOf(block);
    if (hasShortEnd(block, text)) {
      const [opening = ''] = sourceOf(block, text).split('\n');
      const message = `The block begins with ${fenceOf(block, text).length} colons, and no line of as many closes it`;
      yield { ...place, message, fix: mendedLine(text, place, opening, opening.replace(/^:+/, ':::')) };
      continue;
    }
    yield {
      ...place,
      message: `The block “:::${block.name}” is not closed`,
      fix: `Put the line ${prefixOf(block, text)}${fenceOf(block, text)} behind line ${lastLineOf(block, text)}`,
    };
  }
}

/** The colons that a block begins with: a line of fewer does not close it. */
function fenceOf(block: Nodes, text: string): string {
  return /^:+/.exec(sourceOf(block, text))?.[0] ?? ':::';
}

/** Whether a block goes on because the line that was meant to close it has fewer colons than the one that opens it. */
export function hasShortEnd(block: ContainerDirective, text: string): boolean {
  const { length } = fenceOf(block, text);
  const ends = sourceOf(block, text).matchAll(/^[\s>]*(:{3,})\s*$/gm);
  return length > 3 && isOpen(block, text) && [...ends].some(([, end = '']) => end.length < length);
}

/** Whether a block goes on to the end of what it stands in. */
export function isOpen(block: Nodes, text: string): boolean {
  const lines = sourceOf(block, text).trimEnd().split('\n');
  const end = /^[\s>]*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  return lines.length === 1 || end.length < fenceOf(block, text).length;
}

/** What stands before each line of a block but its first, in the quotation or the list that it is in. */
function prefixOf(block: ContainerDirective, text: string): string {
  const { line, column } = placeOf(block);
  return continuationOf((text.split('\n')[line - 1] ?? '').slice(0, column - 1));
}

/** The line of the last words of a block that nothing closes. */
function lastLineOf(block: ContainerDirective, text: string): number {
  return placeOf(block).line + sourceOf(block, text).trimEnd().split('\n').length - 1;
}

/** Finds official blocks that do not say which source speaks. */
export function* officialSource({ tree }: Page): Iterable<Problem> {
  for (const block of nodesOf(tree, 'containerDirective')) {
    if (block.name === 'official' && !block.attributes?.['source']) {
      yield {
        ...placeOf(block),
        message: 'The block “:::official” names no source',
        fix: `Write “${openings['official']}”, with an id from ${sourcesFile}`,
      };
    }
  }
}

/** Finds labels and attributes that a block has no use for: they would be left out without a word. */
export function* blockForm({ tree, text }: Page): Iterable<Problem> {
  for (const block of nodesOf(tree, 'containerDirective')) {
    if (!blocks.includes(block.name)) continue;
    const source = block.attributes?.['source'];
    const [opening = ''] = sourceOf(block, text).split('\n');
    const form = block.name === 'official' && source ? `:::official{source=${source}}` : (openings[block.name] ?? '');
    const written = namesIn(opening);
    for (const name of new Set([...Object.keys(block.attributes ?? {}), ...written])) {
      if (block.name === 'official' && name === 'source') continue;
      yield { ...placeOf(block), message: `The block has no use for “${name}”`, fix: openedBy(form, block, text) };
    }
    if (block.name === 'official' && written.indexOf('source') !== written.lastIndexOf('source')) {
      yield {
        ...placeOf(block),
        message: 'The block says “source” more than once, and only one counts',
        fix: openedBy(form, block, text),
      };
    }
    const [first] = block.children;
    if (first?.type === 'paragraph' && first.data?.directiveLabel) {
      yield {
        ...placeOf(first),
        message: 'The block has no use for words in brackets: the site writes its label',
        fix: openedBy(form, block, text),
      };
    }
  }
}

/** The names behind that of a block as they are written: of one that stands twice, the parser takes the last. */
function namesIn(opening: string): string[] {
  const attributes = /\{(.*)\}\s*$/.exec(opening)?.[1] ?? '';
  const named = attributes.matchAll(/([^\s=#.{}"']+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+))?/g);
  return [...named].map(([, name = '']) => name);
}

/** What to write in place of the line that opens a block. */
function openedBy(form: string, block: ContainerDirective, text: string): string {
  const [opening = ''] = sourceOf(block, text).split('\n');
  return mendedLine(text, placeOf(block), opening, form);
}

/** Finds colons that Markdown reads as a directive, as in `10:30`: the words behind them would vanish. */
export function* unknownDirective({ tree, text }: Page): Iterable<Problem> {
  const directives: (LeafDirective | TextDirective)[] = [
    ...nodesOf(tree, 'leafDirective'),
    ...nodesOf(tree, 'textDirective'),
  ];
  for (const directive of directives) {
    if (directive.type === 'textDirective' && directive.name === 'lang') continue;
    const source = sourceOf(directive, text);
    yield directive.type === 'leafDirective' && blocks.includes(directive.name)
      ? {
          ...placeOf(directive),
          message: `“${source}” has two colons, and a block begins with three`,
          fix: `Begin it with “:${source}”, and end it with a line :::`,
        }
      : {
          ...placeOf(directive),
          message: `Markdown reads “${source}” as a command, and leaves it out`,
          fix: `Write “\\${source}”`,
        };
  }
}

/** Finds words of another language that do not say, or do not rightly say, which. */
export function* languageTag({ tree, text }: Page, content: Content): Iterable<Problem> {
  const tagOf = content.setting('official')?.[0] ?? content.sourceLanguage;
  for (const directive of nodesOf(tree, 'textDirective')) {
    if (directive.name !== 'lang') continue;
    const attributes = Object.entries(directive.attributes ?? {});
    const [tag = ''] = attributes[0] ?? [];
    const source = sourceOf(directive, text);
    const [, words = '[…]', written = ''] = /^:lang(\[.*\])(?:\{\s*(.*?)\s*\})?$/s.exec(source) ?? [];
    const fix = `Write “:lang${words}{${tagOf}}”, with the tag of the language`;
    if (directive.children.length === 0) {
      const form = `Write “:lang[…]{${tag || tagOf}}”, with words in place of …`;
      yield { ...placeOf(directive), message: `“${source}” holds no words`, fix: form };
    } else if (written !== tag && attributes.length === 1 && isLanguage(tag)) {
      yield {
        ...placeOf(directive),
        message: `“${source}” says more than its language`,
        fix: `Write “:lang${words}{${tag}}”`,
      };
    } else if (attributes.length !== 1 || !isLanguage(tag)) {
      yield {
        ...placeOf(directive),
        message:
          tag === ''
            ? `“${source}” does not say which language`
            : `“${source}” names no language: ${attributes.map(([name]) => name).join(' ')}`,
        fix,
      };
    }
  }
}

const languageNames = new Intl.DisplayNames(messageLanguage, { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  const language = /^[a-z]{2,3}(?=(-[A-Za-z0-9]{2,8})*$)/.exec(tag)?.[0];
  return language !== undefined && languageNames.of(language) !== undefined;
}
