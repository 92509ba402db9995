import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Page } from '../content/page.ts';
import { copyOf } from './tree-copy.ts';
import { rehypeCodeDirection } from './code-direction.ts';
import { componentHandlers, partsOf, type PagePart } from './components.ts';
import type { MarkdownContext } from './context.ts';
import { rehypeFormerAnchors } from './former-anchors.ts';
import { rehypeHeadingAnchors, type RenderedHeading } from './heading-anchors.ts';
import { rehypeHeadingLinks } from './heading-links.ts';
import { remarkLanguageSpans } from './language-spans.ts';
import { remarkLayers } from './layers.ts';
import { remarkPageLinks } from './page-links.ts';
import { remarkSectionNotices } from './section-notices.ts';
import { remarkSharedAnchors } from './shared-anchors.ts';
import { rehypeTables } from './tables.ts';
import { remarkTermLinks } from './term-links.ts';

/** The words of a page as they are shown. */
export interface RenderedMarkdown {
  parts: PagePart[];
  headings: RenderedHeading[];
}

/**
 * Makes HTML of pages from their trees. Quotation marks and dashes are set in the content, per language: no
 * smartypants.
 */
export function markdownRenderer(context: MarkdownContext): (page: Page) => RenderedMarkdown {
  const processor = unified()
    .use(remarkSharedAnchors, context)
    .use(remarkSectionNotices, context)
    .use(remarkPageLinks, context)
    .use(remarkTermLinks, context)
    .use(remarkLayers, context)
    .use(remarkLanguageSpans)
    .use(remarkRehype, { handlers: componentHandlers })
    .use(rehypeHeadingAnchors)
    .use(rehypeFormerAnchors, context)
    .use(rehypeHeadingLinks, context)
    .use(rehypeTables)
    .use(rehypeCodeDirection)
    .freeze();
  return ({ path, tree }) => {
    const file = new VFile({ path });
    // The tree is the page's, which others look at too: the plugins change a copy.
    const html = toHtml(processor.runSync(copyOf(tree), file) as HastRoot);
    return { parts: partsOf(html), headings: file.data.headings ?? [] };
  };
}
