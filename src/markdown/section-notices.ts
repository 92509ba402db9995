import type { Heading, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { MarkdownContext, SectionNotice } from './context.ts';
import { element, type ElementNode } from './element.ts';

/**
 * Tells the reader of a translation, at each section that does not say what the source language says now, in the
 * language of the page.
 */
export function remarkSectionNotices(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    const translation = context.translation(file.path);
    if (!translation) return;
    const headings: Heading[] = [];
    visit(tree, 'heading', (heading) => void headings.push(heading));
    const locale = context.localeOf(file.path);
    const placeOf = ({ state, heading }: SectionNotice): number => {
      if (heading === undefined) return state === 'behind' ? 0 : tree.children.length;
      return tree.children.indexOf(headings[heading] as RootContent) + (state === 'behind' ? 1 : 0);
    };
    const placed = translation.notices.map((notice) => ({
      at: placeOf(notice),
      node: toElement(notice, context, locale),
    }));
    // From the end on, so that no place moves before its turn.
    for (const { at, node } of placed.toReversed().toSorted((a, b) => b.at - a.at)) tree.children.splice(at, 0, node);
  };
}

function toElement(
  { state, address, language, anchors = [] }: SectionNotice,
  context: MarkdownContext,
  locale: string,
): ElementNode {
  const [id, ...others] = anchors;
  return element('p', { ...(id ? { id } : {}), className: ['notice'], 'data-pagefind-ignore': 'all' }, [
    ...others.map((other) => element('span', { id: other }, [])),
    `${context.text(locale, `translation.${state}`)} `,
    element('a', { href: address, hrefLang: language }, [context.text(locale, 'translation.source')]),
  ]);
}
