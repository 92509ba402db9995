import type { Blockquote, Image, Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { MarkdownContext } from '../markdown/context.ts';
import { copyOf } from '../markdown/tree-copy.ts';
import type { Page } from '../content/page.ts';

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' }).freeze();

/**
 * A page as plain Markdown that needs nothing of this project to be read: links to terms and pages lead to full
 * addresses, blocks are quotations with their label and source, and in place of a drawing stands the address where it
 * is seen.
 * @param site the address of the site without its path
 */
export function pageMarkdown(page: Page, context: MarkdownContext, site: string, pageAddress: string): string {
  const { locale, path, data } = page;
  const tree = copyOf(page.tree);
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const children = parent.children as RootContent[];
    switch (node.type) {
      case 'mdxJsxFlowElement':
        children[index] = paragraph([text(`${context.text(locale, 'markdown.component')} `), link(pageAddress)]);
        return SKIP;
      case 'link':
        resolve(node as Link, page, context, site);
        return undefined;
      case 'image':
        (node as Image).url =
          withSite(context.picture(path, (node as Image).url)?.address, site) ?? (node as Image).url;
        return undefined;
      case 'textDirective':
        children.splice(index, 1, ...((node as TextDirective).children as RootContent[]));
        return [SKIP, index];
      case 'containerDirective':
        children[index] = quotation(node as ContainerDirective, locale, context);
        return index;
      default:
        return undefined;
    }
  });
  const title: RootContent = { type: 'heading', depth: 1, children: [text(data?.title ?? path)] };
  const lead = paragraph([text(data?.description ?? '')]);
  return writer.stringify({
    type: 'root',
    children: [title, lead, ...tree.children, paragraph([link(pageAddress)])],
  } satisfies Root);
}

function resolve(link: Link, { locale, path }: Page, context: MarkdownContext, site: string): void {
  const concept = link.url.startsWith('term:') ? context.concept(locale, link.url.slice('term:'.length)) : undefined;
  if (concept && link.children.length === 0) link.children = [text(concept.term)];
  const address = concept?.address ?? context.pageAddress(path, link.url);
  link.url = withSite(address, site) ?? link.url;
}

function withSite(address: string | undefined, site: string): string | undefined {
  return address === undefined ? undefined : site + address;
}

function quotation(
  { name, attributes, children }: ContainerDirective,
  locale: string,
  context: MarkdownContext,
): Blockquote {
  const source = context.source(locale, attributes?.['source'] ?? '');
  const label = paragraph([{ type: 'strong', children: [text(context.text(locale, `layer.${name}`))] }]);
  const cited =
    source &&
    paragraph([
      { type: 'link', url: source.url, children: [text(source.title)] },
      text(` ${source.publisher.name}${source.afterPublisher} ${source.read}`),
    ]);
  return { type: 'blockquote', children: [label, ...(children as Blockquote['children']), ...(cited ? [cited] : [])] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function link(url: string): Link {
  return { type: 'link', url, children: [text(url)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
