import type { SitemapOptions } from '@astrojs/sitemap';
import { languages, sourceLanguage } from '../site.ts';

/** Pages for finding one's way, which nobody should find by a search engine. */
const unlisted = new RegExp(`/(?:id/.+|(?:${languages.map(({ tag }) => tag).join('|')})/search/)$`);

/** The sitemap, with each page's twins in the other languages. */
export const sitemapOptions: SitemapOptions = {
  filter: (page) => !unlisted.test(page),
  i18n: { defaultLocale: sourceLanguage, locales: Object.fromEntries(languages.map(({ tag }) => [tag, tag])) },
  // The language chooser belongs to no language; the library takes it for the source language's home page.
  serialize: (item) => ({
    ...item,
    links: item.links?.filter(({ lang, url }) => new URL(url).pathname.includes(`/${lang}/`)),
  }),
};
