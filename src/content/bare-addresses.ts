import type { Link, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { writtenOffsets } from './written-offsets.ts';

/**
 * Ends addresses that stand in the text as they are where they end for a reader: quotation marks, dots and brackets of
 * any language behind them belong to the sentence. Gives a place to those that the parser finds so late that they have
 * none.
 * @param text what the tree was parsed from
 */
export function endBareAddresses(tree: Root, text: string): void {
  visit(tree, 'link', (link, index, parent) => {
    if (!parent || index === undefined) return;
    if (!link.position) givePlaces(parent, text);
    const [label] = link.children;
    if (label?.type !== 'text' || !link.url.endsWith(label.value) || !isBare(link, label, text)) return;
    const length = lengthOf(label.value);
    if (length === label.value.length) return;
    const rest = label.value.slice(length);
    label.value = label.value.slice(0, length);
    link.url = link.url.slice(0, link.url.length - rest.length);
    const next = parent.children[index + 1];
    const behind: Text = next?.type === 'text' ? (next as Text) : { type: 'text', value: '' };
    if (behind !== next) parent.children.splice(index + 1, 0, behind as RootContent & PhrasingContent);
    behind.value = rest + behind.value;
    movePlaces(link, label, behind, rest.length);
  });
}

/** Whether an address stands in the text by itself, without brackets of any kind around it. */
function isBare({ position }: Link, { value }: Text, text: string): boolean {
  return position !== undefined && text.startsWith(value, position.start.offset);
}

/** How long the address is: no mark but those of ASCII stands within one, and none of these ends one. */
function lengthOf(address: string): number {
  const [inner = ''] = /^(?:[\p{L}\p{M}\p{N}]|[!-~])*/u.exec(address) ?? [];
  const [outer = ''] = /^.*[\p{L}\p{M}\p{N}/#=&_~%+$@)-]/su.exec(inner) ?? [];
  return outer.length || address.length;
}

/** Moves the end of a link forward, and the beginning of the text behind it with it. */
function movePlaces(link: Link, label: Text, behind: Text, length: number): void {
  if (!link.position) return;
  const { end } = link.position;
  const place = {
    ...end,
    column: end.column - length,
    ...(end.offset === undefined ? {} : { offset: end.offset - length }),
  };
  behind.position = { start: place, end: behind.position?.end ?? end };
  link.position = { ...link.position, end: place };
  label.position = { ...link.position };
}

/** Gives places to nodes that were cut from one text: together they are what stands between their neighbours. */
function givePlaces(parent: Parents, text: string): void {
  const { children } = parent as { children: RootContent[] };
  for (let first = 0; first < children.length; first += 1) {
    if (children[first]?.position) continue;
    const after = children.findIndex(({ position }, at) => at > first && position);
    const run = children.slice(first, after === -1 ? undefined : after);
    const start = children[first - 1]?.position?.end.offset ?? contentStart(parent, text, valueOf(run[0]));
    const end = children[after]?.position?.start.offset ?? parent.position?.end.offset;
    if (start === undefined || end === undefined) return;
    placeRun(run, start, text.slice(start, end), text);
    first += run.length - 1;
  }
}

function contentStart({ position }: Parents, text: string, value: string): number | undefined {
  const start = position?.start.offset;
  return start === undefined ? undefined : Math.max(text.indexOf(value.slice(0, 1), start), start);
}

function valueOf(node: RootContent | undefined): string {
  if (node?.type === 'link') return valueOf(node.children[0]);
  return node?.type === 'text' ? node.value : '';
}

function placeRun(run: readonly RootContent[], start: number, written: string, text: string): void {
  const offsets = writtenOffsets(run.map(valueOf).join(''), written);
  let at = 0;
  for (const node of run) {
    const from = start + (offsets[at] ?? written.length);
    at += valueOf(node).length;
    const to = start + (offsets[at] ?? written.length);
    node.position = { start: pointAt(from, text), end: pointAt(to, text) };
    if (node.type === 'link' && node.children[0]) node.children[0].position = { ...node.position };
  }
}

function pointAt(offset: number, text: string): NonNullable<Root['position']>['start'] {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset };
}
