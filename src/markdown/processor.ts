import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import type { MarkdownContext } from './context.ts';
import { rehypeHeadingLinks } from './heading-links.ts';
import { remarkLanguageSpans } from './language-spans.ts';
import { remarkLayers } from './layers.ts';
import { remarkPageLinks } from './page-links.ts';
import { remarkSharedAnchors } from './shared-anchors.ts';
import { rehypeTables } from './tables.ts';
import { remarkTermLinks } from './term-links.ts';

/** The site's Markdown processor, for Astro. Quotation marks and dashes are set in the content, per language: no smartypants. */
export function markdownProcessor(context: MarkdownContext) {
  return unified({
    smartypants: false,
    remarkPlugins: [
      [remarkSharedAnchors, context],
      [remarkPageLinks, context],
      [remarkTermLinks, context],
      [remarkLayers, context],
      remarkLanguageSpans,
    ],
    rehypePlugins: [rehypeHeadingIds, [rehypeHeadingLinks, context], rehypeTables],
  });
}
