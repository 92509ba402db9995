import type { Content } from '../content/content.ts';
import type { Files } from '../core/files.ts';
import type { RememberLater } from '../core/remember.ts';
import type { BuiltSite } from '../pages/built-site.ts';
import type { SearchedPage } from '../search/index/page-text.ts';
import { searchIndex } from '../search/index/search-index.ts';
import { wordRules } from '../search/index/word-rules.ts';

/** The search of a built site, in all its languages. */
export function searchFiles(
  content: Content,
  built: Pick<BuiltSite, 'site' | 'pages'>,
  remember: RememberLater,
): Promise<Files> {
  const locales = built.site.languages.map(({ tag }) => tag);
  return searchIndex(
    searchedPages(built),
    wordRules(locales, (locale) => content.searchWords(locale)),
    remember,
  );
}

/** What is searched: pages with an article, each in its own language only. */
function searchedPages({ site, pages }: Pick<BuiltSite, 'site' | 'pages'>): SearchedPage[] {
  return pages.flatMap(({ path, locale, slug, article }) => {
    if (locale === undefined || slug === undefined || article === undefined) return [];
    if (site.pageOf(locale, slug)?.locale !== locale) return [];
    return [{ path, locale, kind: site.placeOf(locale, slug).section?.id ?? 'page', article }];
  });
}
