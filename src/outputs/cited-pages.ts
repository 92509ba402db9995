import { apaCitation, pageWork, recordWork, type CitedWork } from './citation.ts';
import { address, pageOf, policy, record } from '../pages/policy.ts';
import type { WordIn } from '../pages/words.ts';

/** Every page that can be cited, in each language in which it is written. */
export const citedPages = policy.pages.map(({ locale, slug }) => ({ locale, slug }));

/** A page as a work to be cited. A page that is not translated is cited in the language that it is written in. */
export function citedPage(locale: string, slug: string, site: URL | undefined, text: WordIn): CitedWork {
  const page = pageOf(locale, slug);
  if (!page) throw new Error(`There is no page “${slug}” to cite`);
  const { title, updated } = page.data;
  return pageWork({
    locale: page.locale,
    slug,
    title,
    updated,
    url: new URL(address(page.locale, slug), site).href,
    siteTitle: `${text(page.locale, 'site.title')}: ${text(page.locale, 'site.tagline')}`,
    version: policy.version,
  });
}

/** The works that a page's citation files hold: the page, and the record that it retells. */
export function worksOf(locale: string, slug: string, site: URL | undefined, text: WordIn): CitedWork[] {
  return [citedPage(locale, slug, site, text), recordWork(record)];
}

/** A page's citation as a line of text. */
export function citationText(locale: string, slug: string, site: URL | undefined, text: WordIn): string {
  return apaCitation(citedPage(locale, slug, site, text));
}
