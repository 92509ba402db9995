import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** A heading as a page shows it: how deep it stands, its anchor, and its words. */
export interface RenderedHeading {
  depth: number;
  slug: string;
  text: string;
}

declare module 'vfile' {
  interface DataMap {
    /** The headings of a page, in order. */
    headings: RenderedHeading[];
  }
}

/**
 * Gives each heading that has no anchor one made of its words, and lists all of them. Astro’s own plugin does the same,
 * but comes with all that Astro knows of Markdown, which takes longer to load than all else that a page is made by.
 */
export function rehypeHeadingAnchors() {
  return (tree: Root, file: VFile): void => {
    const slugger = new GithubSlugger();
    const headings: RenderedHeading[] = [];
    visit(tree, 'element', (node: Element) => {
      const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1]);
      if (!depth) return;
      const text = toString(node);
      const { id } = node.properties;
      const slug = typeof id === 'string' ? id : slugger.slug(text);
      node.properties['id'] = slug;
      headings.push({ depth, slug, text });
    });
    file.data.headings = headings;
  };
}
