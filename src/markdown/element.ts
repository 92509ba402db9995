import type { Node, PhrasingContent } from 'mdast';

/** A node of Markdown that becomes one HTML element. */
export interface ElementNode extends Node {
  type: 'element';
  children: Node[];
  data: { hName: string; hProperties: Record<string, string | string[]> };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    element: ElementNode;
  }
  interface RootContentMap {
    element: ElementNode;
  }
}

/** Makes a node that remark-rehype does not know into an HTML element, its children within. */
export function becomes(node: Node, name: string, properties: ElementNode['data']['hProperties']): void {
  node.data = { ...node.data, hName: name, hProperties: properties } as Node['data'] & ElementNode['data'];
}

/** Makes a Markdown node that becomes an HTML element; remark-rehype reads `hName` and `hProperties`. */
export function element(
  name: string,
  properties: Record<string, string | string[]>,
  children: (Node | string)[],
): ElementNode {
  return {
    type: 'element',
    data: { hName: name, hProperties: properties },
    children: children.map((child) =>
      typeof child === 'string' ? ({ type: 'text', value: child } as PhrasingContent) : child,
    ),
  };
}
