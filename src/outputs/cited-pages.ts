import type { Site } from '../pages/site.ts';
import type { WordIn } from '../pages/words.ts';
import { apaCitation } from './apa-citation.ts';
import { pageWork, recordWork, type CitedPage, type CitedWork } from './citation.ts';

/** Every page that can be cited, in each language in which it is written. */
export function citedPages({ pages }: Site): { locale: string; slug: string }[] {
  return pages.map(({ locale, slug }) => ({ locale, slug }));
}

/** The works that a page's citation files hold: the page, and the record that it retells. */
export function worksOf(site: Site, locale: string, slug: string, text: WordIn): CitedWork[] {
  return [pageWork(citedPage(site, locale, slug, text)), recordWork(site.record)];
}

/** A page's citation as a line of text, in the page's own language. */
export function citationText(site: Site, locale: string, slug: string, text: WordIn): string {
  const page = citedPage(site, locale, slug, text);
  return apaCitation(page, text(page.locale, 'cite.line'));
}

/** What a citation says of a page. One that is not translated is cited in the language that it is written in. */
function citedPage(site: Site, locale: string, slug: string, text: WordIn): CitedPage {
  const page = site.pageOf(locale, slug);
  if (!page) throw new Error(`There is no page “${slug}” to cite`);
  const { title, updated } = page.data;
  return {
    locale: page.locale,
    slug,
    title,
    updated,
    url: site.fullAddress(site.address(page.locale, slug)),
    author: text(page.locale, 'cite.contributors'),
    siteTitle: `${text(page.locale, 'site.title')}: ${text(page.locale, 'site.tagline')}`,
    version: site.version,
  };
}
