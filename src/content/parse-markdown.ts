import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Plugin } from 'unified';
import { endBareAddresses } from './bare-addresses.ts';
import { remarkHeadingIds } from './heading-ids.ts';
import { resolveReferences } from './link-definitions.ts';

/** The two forms in which a page may be written. */
export type MarkdownFormat = 'md' | 'mdx';

/** Reads Markdown of one of the two forms into its syntax tree. */
export type ParseMarkdown = (text: string, format: MarkdownFormat) => Root;

/**
 * Reads Markdown as the site reads it, so that no two parts of the project see a different page.
 * @param text the Markdown without its front matter; put as many empty lines in its place to keep positions true
 * @returns the syntax tree, with positions
 * @throws a VFileMessage with line and column when MDX does not parse; plain Markdown always parses
 */
export const parseMarkdown: ParseMarkdown = (text, format) => {
  const tree = parseAsWritten(text, format);
  endBareAddresses(tree, text);
  resolveReferences(tree);
  return tree;
};

/** Reads Markdown as it is written, its references by name among it, with more of the syntax kept in the tree. */
export function markdownParser(plugins: Plugin<[]>[]): ParseMarkdown {
  // A tilde alone stands for “about”, and strikes nothing out.
  const base = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkDirective);
  // Ids behind MDX, whose expressions begin with a brace too.
  const ofFormat = {
    md: base().use(remarkHeadingIds).use(plugins).freeze(),
    mdx: base().use(remarkMdx).use(remarkHeadingIds).use(plugins).freeze(),
  };
  return (text, format) => ofFormat[format].parse(text) as Root;
}

const parseAsWritten = markdownParser([]);
