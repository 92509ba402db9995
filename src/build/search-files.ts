import type { Content } from '../content/content.ts';
import type { Files } from '../core/files.ts';
import type { RememberLater } from '../core/remember.ts';
import type { BuiltSite } from '../pages/built-site.ts';
import type { SearchedPage } from '../search/index/page-text.ts';
import { searchIndex } from '../search/index/search-index.ts';
import { wordRules } from '../search/words/word-rules.ts';

/** The search of a built site, in all its languages. */
export function searchFiles(
  content: Content,
  built: Pick<BuiltSite, 'site' | 'pages'>,
  remember: RememberLater,
): Promise<Files> {
  const locales = built.site.languages.map(({ tag }) => tag);
  return searchIndex(
    searchedPages(built),
    wordRules(
      locales,
      (locale) => content.searchWords(locale),
      (locale) => content.numberWords[locale],
    ),
    remember,
  );
}

/** What is searched: pages with an article; one that is not translated is found too, and marked as what it is. */
function searchedPages({ site, pages }: Pick<BuiltSite, 'site' | 'pages'>): SearchedPage[] {
  return pages.flatMap(({ path, locale, slug, searched }) => {
    if (locale === undefined || slug === undefined || searched === undefined) return [];
    const kind = site.placeOf(locale, slug).section?.id ?? 'page';
    return [{ path, locale, kind, article: searched, writtenIn: site.asWritten(locale, slug) }];
  });
}
