import { counted } from '../core/counted.ts';
import type { List, Nodes, Table } from 'mdast';
import type { PageHeading } from '../content/headings.ts';
import type { Page } from '../content/page.ts';
import type { Section } from '../content/sections.ts';
import type { Content } from '../content/content.ts';
import { nodesOf, placeOf } from '../content/nodes.ts';
import { onLevel } from './heading-ids.ts';
import { mendedNode } from './mended-line.ts';
import { isMuddled, twinsOf } from './parity.ts';
import type { Problem } from './rule.ts';

/**
 * Finds headings that a translation has too many of, too few, or on another level: within a section, or, where nobody
 * can say which section is which, on the page as a whole. A section that is not translated yet is no such heading; one
 * of which only the heading is gone is.
 */
export function* headingParity(page: Page, content: Content): Iterable<Problem> {
  const translation = content.translation(page);
  if (translation && isMuddled(translation.pairs)) {
    const { source } = translation;
    yield* firstDifference(
      page,
      page.headings,
      source.headings,
      page.text.trimEnd().split('\n').length,
      source.path,
      content,
    );
    return;
  }
  for (const { own, source, sourcePage } of twinsOf(page, content)) {
    yield* firstDifference(page, own.headings, source.headings, own.place.line, sourcePage.path, content);
  }
}

function* firstDifference(
  { tree, text }: Page,
  mine: readonly PageHeading[],
  theirs: readonly PageHeading[],
  line: number,
  path: string,
  { sourceName }: Content,
): Iterable<Problem> {
  const index = [...Array(Math.max(mine.length, theirs.length)).keys()].find(
    (each) => mine[each]?.depth !== theirs[each]?.depth,
  );
  if (index === undefined) return;
  const [here, there] = [mine[index], theirs[index]];
  const original = there ? `“${there.text}” (${path}:${there.place.line})` : '';
  const heading = nodesOf(tree, 'heading').find((node) => placeOf(node).line === here?.place.line);
  if (here && there) {
    yield {
      ...here.place,
      message:
        `The heading is of level ${here.depth}; ` +
        `that of the ${sourceName}, ${original}, is of level ${there.depth}`,
      ...(heading ? { fix: mendedNode(text, heading, onLevel(heading, text, there.depth)) } : {}),
    };
  } else if (here) {
    yield {
      ...here.place,
      message: `The ${sourceName} has no heading for “${here.text}” (${path})`,
      fix: 'Write it as a paragraph, or remove it',
    };
  } else {
    yield {
      line,
      column: 1,
      message: `There is no heading for the ${sourceName} ${original}`,
      fix: `Put it in its place: ${'#'.repeat(there?.depth ?? 2)} …`,
    };
  }
}

/** Finds lists that have more or fewer items than the English, or are numbered where those are not. */
export function* listParity(page: Page, content: Content): Iterable<Problem> {
  yield* compare(
    page,
    content,
    'list',
    ({ ordered, children }: List) => `a ${ordered ? 'numbered list' : 'list'} of ${counted(children.length, 'item')}`,
  );
}

/** Finds tables that have more or fewer rows or columns than the English. */
export function* tableParity(page: Page, content: Content): Iterable<Problem> {
  yield* compare(
    page,
    content,
    'table',
    ({ children }: Table) => `a table of ${children.length} rows and ${children[0]?.children.length ?? 0} columns`,
  );
}

/** Finds labelled blocks that the English does not have, or has with another source. */
export function* layerParity(page: Page, content: Content): Iterable<Problem> {
  yield* compare(page, content, 'containerDirective', ({ name, attributes }) => {
    const source = attributes?.['source'];
    return `a block :::${name}${source ? `{source=${source}}` : ''}`;
  });
}

/** Finds components that the English does not have, or has with other attributes. */
export function* componentParity(page: Page, content: Content): Iterable<Problem> {
  yield* compare(page, content, 'mdxJsxFlowElement', ({ name, attributes }) => {
    const values = attributes.map((attribute) =>
      'name' in attribute ? ` ${String(attribute.name)}=${valueOf(attribute.value)}` : '',
    );
    return `a component <${name ?? ''}${values.join('')} />`;
  });
}

function valueOf(value: string | { value: string } | null | undefined): string {
  return typeof value === 'string' ? `"${value}"` : `{${value?.value ?? true}}`;
}

/** Compares what two sections have of a kind, one after the other, and tells of the first that differs. */
function* compare<Type extends Nodes['type']>(
  page: Page,
  content: Content,
  type: Type,
  describe: (node: Extract<Nodes, { type: Type }>) => string,
): Iterable<Problem> {
  for (const { own, source, sourcePage } of twinsOf(page, content)) {
    const [mine, theirs] = [within(own, page, type), within(source, sourcePage, type)];
    const words = (list: typeof mine, index: number): string | undefined => {
      const node = list[index];
      return node && describe(node);
    };
    const length = Math.max(mine.length, theirs.length);
    for (let index = 0; index < length; index += 1) {
      const [here, there] = [words(mine, index), words(theirs, index)];
      if (here === there) continue;
      const [node, other] = [mine[index], theirs[index]];
      const at = other ? placeOf(other) : source.place;
      yield {
        ...(node ? placeOf(node) : own.place),
        message:
          `${here ? `Here is ${here}` : 'The section ends'}; ` +
          `the ${content.sourceName} has ${there ?? 'nothing of the kind'} (${sourcePage.path}:${at.line})`,
        fix: there ? `Write ${there} as in the ${content.sourceName}` : 'Remove it',
      };
      break;
    }
  }
}

/** The nodes of a kind that stand in a section, in order. */
function within<Type extends Nodes['type']>(
  { nodes }: Section,
  { tree }: Page,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const [start, end] = [nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0];
  return nodesOf(tree, type).filter(
    ({ position }) => (position?.start.offset ?? -1) >= start && (position?.end.offset ?? Infinity) <= end,
  );
}
