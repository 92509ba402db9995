import { rehypeHeadingIds, unified as astroProcessor } from '@astrojs/markdown-remark';
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import remarkDirective from 'remark-directive';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Page } from '../content/page.ts';
import { mendTree } from '../content/parse-markdown.ts';
import { copyOf } from './tree-copy.ts';
import { rehypeCodeDirection } from './code-direction.ts';
import { remarkComponents } from './components.ts';
import type { MarkdownContext } from './context.ts';
import { rehypeHeadingLinks } from './heading-links.ts';
import { remarkLanguageSpans } from './language-spans.ts';
import { remarkLayers } from './layers.ts';
import { remarkPageLinks } from './page-links.ts';
import { remarkSharedAnchors } from './shared-anchors.ts';
import { rehypeTables } from './tables.ts';
import { remarkTermLinks } from './term-links.ts';

/** A heading as Astro hands it to a page. */
interface RenderedHeading {
  depth: number;
  slug: string;
  text: string;
}

/** A page of Markdown as HTML. */
export interface RenderedMarkdown {
  html: string;
  headings: RenderedHeading[];
}

/**
 * Makes the HTML of plain Markdown pages from their trees, with the plugins that Astro's MDX is given too.
 * Quotation marks and dashes are set in the content, per language: no smartypants.
 */
export function markdownRenderer(context: MarkdownContext): (page: Page) => RenderedMarkdown {
  const processor = unified().use(remarkPlugins(context)).use(remarkRehype).use(rehypePlugins(context)).freeze();
  return ({ path, tree }) => {
    const file = new VFile({ path });
    // The tree is the page's, which others look at too: the plugins change a copy.
    const html = toHtml(processor.runSync(copyOf(tree), file) as HastRoot);
    return { html, headings: file.data.astro?.headings ?? [] };
  };
}

/** The same for Astro, which parses pages of MDX by itself. */
export function mdxProcessor(context: MarkdownContext) {
  return astroProcessor({
    smartypants: false,
    remarkPlugins: [remarkDirective, remarkMendedTree, remarkComponents, ...remarkPlugins(context)],
    rehypePlugins: rehypePlugins(context),
  });
}

/** Puts right in a tree that Astro has parsed what is put right in ours. */
function remarkMendedTree(): (tree: MdastRoot, file: VFile) => void {
  return (tree, file) => mendTree(tree, String(file));
}

function remarkPlugins(context: MarkdownContext): Plugins<'remarkPlugins'> {
  return [
    [remarkSharedAnchors, context],
    [remarkPageLinks, context],
    [remarkTermLinks, context],
    [remarkLayers, context],
    remarkLanguageSpans,
  ];
}

function rehypePlugins(context: MarkdownContext): Plugins<'rehypePlugins'> {
  return [rehypeHeadingIds, [rehypeHeadingLinks, context], rehypeTables, rehypeCodeDirection];
}

/** Plugins as both Astro and unified take them: Astro's may also be names of packages. */
type Plugins<Kind extends 'remarkPlugins' | 'rehypePlugins'> = Exclude<
  NonNullable<NonNullable<Parameters<typeof astroProcessor>[0]>[Kind]>[number],
  string | [string, unknown]
>[];
