import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { MarkdownContext } from './context.ts';

/**
 * Keeps the anchors that headings once had: whoever comes by one is led to the heading, with no script and in every
 * copy. Ids must be there already.
 */
export function rehypeFormerAnchors(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    const former = Map.groupBy(context.formerAnchors(file.path), ([, now]) => now);
    if (former.size === 0) return;
    visit(tree, 'element', (node: Element) => {
      const anchors = former.get(String(node.properties['id'])) ?? [];
      const spans = anchors.map(
        ([id]): Element => ({ type: 'element', tagName: 'span', properties: { id }, children: [] }),
      );
      node.children.unshift(...spans);
    });
  };
}
