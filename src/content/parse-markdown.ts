import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { endBareAddresses } from './bare-addresses.ts';
import { resolveReferences } from './link-definitions.ts';

/** The two forms in which a page may be written. */
export type MarkdownFormat = 'md' | 'mdx';

/** Reads Markdown of one of the two forms into its syntax tree. */
export type ParseMarkdown = (text: string, format: MarkdownFormat) => Root;

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMdx).freeze();

/**
 * Reads Markdown as the site reads it, so that no two parts of the project see a different page.
 * @param text the Markdown without its front matter; put as many empty lines in its place to keep positions true
 * @returns the syntax tree, with positions
 * @throws a VFileMessage with line and column when MDX does not parse; plain Markdown always parses
 */
export function parseMarkdown(text: string, format: MarkdownFormat): Root {
  const tree = (format === 'mdx' ? mdx : markdown).parse(text);
  mendTree(tree, text);
  return tree;
}

/**
 * Puts right in a tree what a parser of Markdown reads otherwise than a reader would: where addresses end, and links
 * whose address stands elsewhere on the page.
 * @param text what the tree was parsed from
 */
export function mendTree(tree: Root, text: string): void {
  endBareAddresses(tree, text);
  resolveReferences(tree);
}
