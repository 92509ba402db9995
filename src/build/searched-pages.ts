import type { BuiltSite } from '../pages/built-site.ts';
import type { SearchedPage } from '../search/index/page-text.ts';

/** What is searched of a site: pages with an article, each in its own language only. */
export function searchedPages({ site, pages }: Pick<BuiltSite, 'site' | 'pages'>): SearchedPage[] {
  return pages.flatMap(({ path, locale, slug, article }) => {
    if (locale === undefined || slug === undefined || article === undefined) return [];
    if (site.pageOf(locale, slug)?.locale !== locale) return [];
    return [{ path, locale, kind: site.placeOf(locale, slug).section?.id ?? 'page', article }];
  });
}
