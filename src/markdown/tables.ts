import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The side of a column that GFM has as `align`. The start is where all stand that say nothing; it has no class. */
const sides: Readonly<Record<string, string>> = { right: 'at-end', center: 'at-center' };

/** Wraps each table so that a wide one scrolls by itself, with the keyboard too, and never widens the page. Columns are
 * aligned by classes: the attribute is obsolete, and would not be mirrored. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || !parent) return;
      visit(node, 'element', ({ properties }) => {
        const side = sides[String(properties['align'])];
        delete properties['align'];
        if (side) properties['className'] = [side];
      });
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], tabIndex: 0 },
        children: [node],
      };
      return SKIP;
    });
  };
}
