import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { MarkdownContext } from './context.ts';

/** Puts a link beside each heading, so that one section can be copied, shared and cited. Ids must be there already. */
export function rehypeHeadingLinks(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    const locale = context.localeOf(file.path);
    visit(tree, 'element', (node: Element, index, parent) => {
      if (!/^h[2-6]$/.test(node.tagName) || !node.properties['id'] || index === undefined || !parent) return;
      const label = context.text(locale, 'heading.link', { title: toString(node) });
      const link: Element = {
        type: 'element',
        tagName: 'a',
        properties: { className: ['heading-link'], href: `#${String(node.properties['id'])}`, 'aria-label': label },
        children: [],
      };
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['heading'] },
        children: [node, link],
      };
      return SKIP;
    });
  };
}
