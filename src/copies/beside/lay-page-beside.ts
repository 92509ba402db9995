import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { noticeClasses } from '../../core/page-blocks.ts';
import { classesOf } from '../classes-of.ts';
import type { PageCopy } from '../page-copy.ts';
import { languageOf, layBeside, type SideText } from './lay-beside.ts';

/** Puts a page in another language beside it, with what each says of its translation. Pages of no text stay alone. */
export function layPageBeside(page: PageCopy, beside: PageCopy): void {
  const [own, other] = [page, beside].map(textOf);
  if (!own || !other) return;
  withoutHeadingLinks(other.article);
  layBeside(own, other);
  page.main.children = page.main.children.filter((child) => !own.notices.some((notice) => notice === child));
}

function textOf({ main, edition }: PageCopy): (SideText & { notices: Element[] }) | undefined {
  const children = main.children.filter((child) => child.type === 'element');
  const article = children.find(({ tagName }) => tagName === 'article');
  if (!article) return undefined;
  return {
    article,
    notices: children.filter((child) => classesOf(child).some((each) => noticeClasses.includes(each))),
    ...languageOf(article, edition),
  };
}

/** The page has a link to each of its sections already. */
function withoutHeadingLinks(article: Element): void {
  visit(article, 'element', (element, index, parent) => {
    if (!classesOf(element).includes('heading-link') || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
