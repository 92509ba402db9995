import type { Definition, Image, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { MarkdownContext } from './context.ts';

/**
 * Turns links to another page's file and to a picture, which work on GitHub and in an editor, into the address of what
 * they name.
 */
export function remarkPageLinks(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['link', 'definition', 'image'], (node) => {
      const link = node as Link | Definition | Image;
      const picture = node.type === 'link' ? undefined : context.pictureAddress(file.path, link.url);
      link.url = picture ?? context.pageAddress(file.path, link.url) ?? link.url;
    });
  };
}
