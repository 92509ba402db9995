import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { MarkdownContext } from './context.ts';
import { becomes } from './element.ts';

/** Gives the headings of a translation the anchors of the page in the source language. */
export function remarkSharedAnchors(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    const translation = context.translation(file.path);
    if (!translation) return;
    let index = 0;
    visit(tree, 'heading', (heading) => {
      const id = translation.anchors[index];
      if (id !== undefined) becomes(heading, `h${heading.depth}`, { id });
      index += 1;
    });
  };
}
