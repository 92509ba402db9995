import type { Node, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type {} from 'remark-mdx';
import { startOfFile, type Place } from './place.ts';

const known = new WeakMap<Root, Map<string, Node[]>>();

/** Every node of a kind, in the order of the text. The tree is walked once, however many rules ask. */
export function nodesOf<Type extends Nodes['type']>(tree: Root, type: Type): Extract<Nodes, { type: Type }>[] {
  let nodes = known.get(tree);
  if (!nodes) {
    nodes = new Map();
    collect(tree, nodes);
    known.set(tree, nodes);
  }
  return (nodes.get(type) ?? []) as Extract<Nodes, { type: Type }>[];
}

function collect(node: Nodes, nodes: Map<string, Node[]>): void {
  const sameKind = nodes.get(node.type);
  if (sameKind) sameKind.push(node);
  else nodes.set(node.type, [node]);
  if ('children' in node) for (const child of node.children) collect(child as Nodes, nodes);
}

/** Where a node begins. */
export function placeOf({ position }: Node): Place {
  return position ? { line: position.start.line, column: position.start.column } : startOfFile;
}

/** A node as it is written. */
export function sourceOf({ position }: Node, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
