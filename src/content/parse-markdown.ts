import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import { endBareAddresses } from './bare-addresses.ts';
import { resolveReferences } from './link-definitions.ts';

/** The two forms in which a page may be written. */
export type MarkdownFormat = 'md' | 'mdx';

/** Reads Markdown of one of the two forms into its syntax tree. */
export type ParseMarkdown = (text: string, format: MarkdownFormat) => Root;

const require = createRequire(import.meta.url);

let parser: ParseMarkdown | undefined;

/**
 * Loads what reads Markdown, which is else done with the first text: it takes longer than all the rest of a check whose
 * trees are kept.
 */
export function loadMarkdownParser(): ParseMarkdown {
  parser ??= (require('./markdown-parser.ts') as typeof import('./markdown-parser.ts')).markdownParser([]);
  return parser;
}

/**
 * Reads Markdown as the site reads it, so that no two parts of the project see a different page.
 * @param text the Markdown without its front matter; put as many empty lines in its place to keep positions true
 * @returns the syntax tree, with positions
 * @throws a VFileMessage with line and column when MDX does not parse; plain Markdown always parses
 */
export const parseMarkdown: ParseMarkdown = (text, format) => {
  const tree = loadMarkdownParser()(text, format);
  endBareAddresses(tree, text);
  resolveReferences(tree);
  return tree;
};
