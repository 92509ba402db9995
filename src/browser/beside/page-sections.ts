import type { AnchoredSection } from '../../core/align-sections.ts';

/** An element of a page’s text, with the definitions that open from it, and a notice on its translation. */
export type PageBlock = Readonly<GrowingBlock>;

type GrowingBlock = [Element, ...Element[]];

/** What is not read in two languages: ways through the page, and what the other language’s text has no use for. */
const isWay = (element: Element): boolean => element.matches('.breadcrumb, .contents');

/** The text of a page, section by section; what the site adds to it, such as who is responsible, comes with it. */
export function sectionsOf(article: Element): AnchoredSection<PageBlock>[] {
  const sections: { anchor: string; heading?: GrowingBlock; blocks: GrowingBlock[] }[] = [{ anchor: '', blocks: [] }];
  const elements = [...article.children].flatMap((part) =>
    part.matches('.page-title, .text') ? [...part.children] : [part],
  );
  for (const element of elements.filter((each) => !isWay(each))) {
    const section = sections.at(-1);
    const last = section?.blocks.at(-1) ?? section?.heading;
    const anchor = anchorOf(element);
    if (element.matches('.definition, .notice') && last) last.push(element);
    else if (anchor && element.matches('.heading')) sections.push({ anchor, heading: [element], blocks: [] });
    else if (anchor) sections.push({ anchor, blocks: [[element]] });
    else section?.blocks.push([element]);
  }
  return sections;
}

/** The anchor that an element begins: that of its heading. */
function anchorOf(element: Element): string | undefined {
  if (element.matches('.heading')) return element.querySelector('[id]')?.id;
  return element.matches('section') ? (element.getAttribute('aria-labelledby') ?? undefined) : undefined;
}
