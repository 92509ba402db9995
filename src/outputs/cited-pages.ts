import type { Site } from '../pages/site.ts';
import type { WordIn } from '../pages/words.ts';
import { apaCitation, pageWork, recordWork, type CitedWork } from './citation.ts';

/** Every page that can be cited, in each language in which it is written. */
export function citedPages({ pages }: Site): { locale: string; slug: string }[] {
  return pages.map(({ locale, slug }) => ({ locale, slug }));
}

/** The works that a page's citation files hold: the page, and the record that it retells. */
export function worksOf(site: Site, locale: string, slug: string, text: WordIn): CitedWork[] {
  return [citedPage(site, locale, slug, text), recordWork(site.record)];
}

/** A page's citation as a line of text. */
export function citationText(site: Site, locale: string, slug: string, text: WordIn): string {
  return apaCitation(citedPage(site, locale, slug, text));
}

/** A page as a work to be cited. A page that is not translated is cited in the language that it is written in. */
function citedPage(site: Site, locale: string, slug: string, text: WordIn): CitedWork {
  const page = site.pageOf(locale, slug);
  if (!page) throw new Error(`There is no page “${slug}” to cite`);
  const { title, updated } = page.data;
  return pageWork({
    locale: page.locale,
    slug,
    title,
    updated,
    url: site.fullAddress(site.address(page.locale, slug)),
    siteTitle: `${text(page.locale, 'site.title')}: ${text(page.locale, 'site.tagline')}`,
    version: site.version,
  });
}
