import { fill } from '../core/fill.ts';
import type { Site } from './site.ts';
import type { InterfaceKey } from './words.ts';
import { apaCitation } from './apa-citation.ts';
import { pageWork, recordWork, type CitedPage, type CitedWork } from './citation.ts';

/** What a citation asks of the site. */
type CitedSite = Omit<Site, 'translations'>;

/** A page as a work to be cited, in its own language. */
export function citedWork(site: CitedSite, locale: string, slug: string): CitedWork {
  return pageWork(citedPage(site, locale, slug));
}

/** The record that the pages retell as a work to be cited. */
export function citedRecord({ record, settings, text }: Site): CitedWork {
  const note = fill(text(settings.record.language, 'cite.recordNumber'), { number: record.number });
  return recordWork(record, settings, note);
}

/** A page's citation as a line of text, in the page's own language. */
export function citationText(site: CitedSite, locale: string, slug: string): string {
  const page = citedPage(site, locale, slug);
  const language = site.languageOfText(page.locale, 'cite.line');
  return apaCitation({ ...page, locale: language }, site.shownText(page.locale, 'cite.line'));
}

/** What a citation says of a page. One that is not translated is cited in the language that it is written in. */
function citedPage(site: CitedSite, locale: string, slug: string): CitedPage {
  const page = site.pageOf(locale, slug);
  if (!page) throw new Error(`There is no page “${slug}” to cite`);
  const { title, updated } = page.data;
  const text = (key: InterfaceKey): string => site.text(page.locale, key);
  return {
    key: site.settings.citationKeys.pages,
    locale: page.locale,
    slug,
    title,
    updated,
    url: site.fullAddress(site.address(page.locale, slug)),
    author: text('cite.contributors'),
    siteTitle: `${text('site.title')}: ${text('site.tagline')}`,
    version: site.version,
  };
}
