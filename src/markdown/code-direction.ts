import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Sets the direction of code, which is not that of the text around it: a block runs from left to right. */
export function rehypeCodeDirection(): (tree: Root) => void {
  return (tree) =>
    visit(tree, 'element', ({ tagName, properties }: Element) => {
      if (tagName !== 'pre' && tagName !== 'code') return undefined;
      properties['dir'] = tagName === 'pre' ? 'ltr' : 'auto';
      return SKIP;
    });
}
