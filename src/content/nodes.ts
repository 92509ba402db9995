import type { Node, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type {} from 'remark-mdx';
import { startOfFile, type Place } from './place.ts';

/** What is known of a tree that was walked: its nodes in the order of the text, and those of each kind. */
interface Walked {
  all: Nodes[];
  byType: Map<string, Nodes[]>;
}

const known = new WeakMap<Root, Walked>();

/** Every node of a kind, in the order of the text. The tree is walked once, however many rules ask. */
export function nodesOf<Type extends Nodes['type']>(tree: Root, type: Type): Extract<Nodes, { type: Type }>[] {
  const { all, byType } = walked(tree);
  let nodes = byType.get(type);
  if (!nodes) {
    nodes = all.filter((node) => node.type === type);
    byType.set(type, nodes);
  }
  return nodes as Extract<Nodes, { type: Type }>[];
}

/** Every node, in the order of the text. */
export function allNodes(tree: Root): readonly Nodes[] {
  return walked(tree).all;
}

function walked(tree: Root): Walked {
  let walk = known.get(tree);
  if (!walk) {
    walk = { all: [], byType: new Map() };
    collect(tree, walk.all);
    known.set(tree, walk);
  }
  return walk;
}

function collect(node: Nodes, nodes: Nodes[]): void {
  nodes.push(node);
  if ('children' in node) for (const child of node.children) collect(child as Nodes, nodes);
}

/** Where a node begins. */
export function placeOf({ position }: Node): Place {
  return position ? { line: position.start.line, column: position.start.column } : startOfFile;
}

/** Where a node begins and ends, by offsets. */
export function offsetsOf({ position }: Node): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** A node as it is written. */
export function sourceOf({ position }: Node, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
