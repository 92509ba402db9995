import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Plugin, type Processor } from 'unified';
import { mayHoldAddress } from './bare-addresses.ts';
import { remarkHeadingIds } from './heading-ids.ts';
import type { MarkdownFormat, ParseMarkdown } from './parse-markdown.ts';

/**
 * What reads Markdown as it is written, its references by name among it.
 * @param plugins keep more of the syntax in the tree
 */
export function markdownParser(plugins: Plugin<[]>[]): ParseMarkdown {
  // A tilde alone stands for “about”, and strikes nothing out.
  const base = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
  const [whole, plain] = [base(), base().use(remarkNoBareAddresses)].map((each) => {
    const read = each.use(remarkDirective);
    // Ids behind MDX, whose expressions begin with a brace too.
    return {
      md: read().use(remarkHeadingIds).use(plugins).freeze(),
      mdx: read().use(remarkMdx).use(remarkHeadingIds).use(plugins).freeze(),
    };
  }) as [Formats, Formats];
  return (text, format) => (mayHoldAddress(text) ? whole : plain)[format].parse(text) as Root;
}

type Formats = Record<MarkdownFormat, Processor<Root>>;

/** Looks for no address outside a link: that is tried at the beginning of every word, and few pages have one. */
function remarkNoBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map(({ text = {}, ...others }) => {
    const kept = Object.entries(text).map(([code, constructs = []]) => {
      return [code, [constructs].flat().filter(({ name }) => !name?.endsWith('Autolink'))] as const;
    });
    return { ...others, text: Object.fromEntries(kept.filter(([, constructs]) => constructs.length > 0)) };
  });
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map((extensions) =>
    [extensions].flat().filter(({ enter }) => !enter?.literalAutolink),
  );
}
