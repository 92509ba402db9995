import type { SitemapOptions } from '@astrojs/sitemap';

/**
 * The sitemap, with each page's twins in the other languages.
 * @param tags the languages of the site
 */
export function sitemapOptions(tags: readonly string[], sourceLanguage: string): SitemapOptions {
  /** Pages for finding one's way, which nobody should find by a search engine. */
  const unlisted = new RegExp(`/(?:id/.+|(?:${tags.join('|')})/search/)$`);
  return {
    filter: (page) => !unlisted.test(page),
    i18n: { defaultLocale: sourceLanguage, locales: Object.fromEntries(tags.map((tag) => [tag, tag])) },
    // The language chooser belongs to no language; the library takes it for the source language's home page.
    serialize: (item) => ({
      ...item,
      links: item.links?.filter(({ lang, url }) => new URL(url).pathname.includes(`/${lang}/`)),
    }),
  };
}
