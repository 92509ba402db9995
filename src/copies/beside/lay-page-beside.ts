import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { PageCopy } from '../page-copy.ts';
import { layBeside, type SideText } from './lay-beside.ts';

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
  const { lang, dir } = article.properties;
  return {
    article,
    // What a page says of its translation as a whole.
    notices: children.filter(({ properties }) =>
      [properties['className'] ?? []].flat().some((each) => each === 'made' || each === 'notice'),
    ),
    lang: typeof lang === 'string' ? lang : edition.tag,
    dir: typeof dir === 'string' ? dir : edition.direction,
  };
}

/** The page has a link to each of its sections already. */
function withoutHeadingLinks(article: Element): void {
  visit(article, 'element', ({ properties }, index, parent) => {
    if (![properties['className'] ?? []].flat().includes('heading-link') || !parent || index === undefined)
      return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
