import type { MarkdownContext } from '../markdown/context.ts';
import type { Content } from '../content/content.ts';
import { orderPages } from '../pages/page-order.ts';
import type { Page } from '../content/page.ts';
import { sections, sourceLanguage } from '../site.ts';
import { pageList } from './page-list.ts';
import { pageMarkdown } from './page-markdown.ts';

/** A file to be put into the built site. */
export interface TextFile {
  /** Path within the site. */
  path: string;
  content: string;
}

/**
 * Each page as Markdown beside it, and the list of them all, `llms.txt`.
 * @param site the site's address without its path, and the path without a slash at its end
 */
export function textFiles(
  { pages, languages }: Content,
  context: MarkdownContext,
  { site, base }: { site: string; base: string },
): TextFile[] {
  const written = pages.filter(({ data }) => data);
  const pathOf = ({ locale, slug }: Page): string => `${locale}/${slug ? `${slug}/` : ''}`;
  const addressOf = (page: Page): string => `${site}${base}/${pathOf(page)}`;
  const word = (key: string): string => context.text(sourceLanguage, key);
  const parts = languages.flatMap(({ tag, name }) => {
    const bySlug = new Map(written.filter(({ locale }) => locale === tag).map((page) => [page.slug, page]));
    const listed = (slugs: readonly string[]) =>
      slugs.flatMap((slug) => {
        const page = bySlug.get(slug);
        return page?.data
          ? [{ title: page.data.title, description: page.data.description, url: `${addressOf(page)}index.md` }]
          : [];
      });
    return [{ id: undefined, slugs: [''] }, ...orderPages(sections, [...bySlug.keys()])].map(({ id, slugs }) => ({
      name: `${name}: ${context.text(tag, id ? `section.${id}` : 'nav.home')}`,
      pages: listed(slugs),
    }));
  });
  return [
    ...written.map((page) => ({
      path: `${pathOf(page)}index.md`,
      content: pageMarkdown(page, context, site, addressOf(page)),
    })),
    {
      path: 'llms.txt',
      content: pageList(
        `${word('site.title')}: ${word('site.tagline')}`,
        word('footer.who'),
        parts.filter(({ pages: each }) => each.length > 0),
      ),
    },
  ];
}
