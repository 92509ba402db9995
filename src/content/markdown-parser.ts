import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Plugin } from 'unified';
import { remarkHeadingIds } from './heading-ids.ts';
import type { ParseMarkdown } from './parse-markdown.ts';

/**
 * What reads Markdown as it is written, its references by name among it.
 * @param plugins keep more of the syntax in the tree
 */
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
