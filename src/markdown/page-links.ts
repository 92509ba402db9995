import type { Definition, Image, ImageReference, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { MarkdownContext, PictureSize } from './context.ts';

/**
 * Turns links to another page's file and to a picture, which work on GitHub and in an editor, into the address of what
 * they name. Pictures say how large they are, so that nothing moves when they come.
 */
export function remarkPageLinks(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    const sizes = new Map<string, PictureSize>();
    visit(tree, ['link', 'definition', 'image'], (node) => {
      const link = node as Link | Definition | Image;
      const picture = link.type === 'link' ? undefined : context.picture(file.path, link.url);
      link.url = picture?.address ?? context.pageAddress(file.path, link.url) ?? link.url;
      if (picture?.size && link.type === 'definition') sizes.set(link.identifier, picture.size);
      if (picture?.size && link.type === 'image') giveSize(link, picture.size);
    });
    visit(tree, 'imageReference', (reference) => {
      const size = sizes.get(reference.identifier);
      if (size) giveSize(reference, size);
    });
  };
}

function giveSize(picture: Image | ImageReference, size: PictureSize): void {
  picture.data = { ...picture.data, hProperties: { ...size } };
}
