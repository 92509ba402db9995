import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { MarkdownContext } from './context.ts';

/** Turns links to another page's file, which work on GitHub and in an editor, into the address of that page. */
export function remarkPageLinks(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['link', 'definition'], (node) => {
      const link = node as Link | Definition;
      link.url = context.pageAddress(file.path, link.url) ?? link.url;
    });
  };
}
