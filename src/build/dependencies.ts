import type { Content } from '../content/content.ts';
import { digest } from '../core/digest.ts';
import type { HandedPage } from '../content-loaders.ts';
import type { Site } from '../pages/site.ts';

/** What the texts of a site depend on, as names that change when it does. */
export interface Dependencies {
  /**
   * All of them: the code, the interface words, and what is known of the site (titles, names, order, sources …), but
   * for the state of translations, which changes with every sentence.
   */
  common: string;
  /** What a page of the site depends on, by its path. */
  ofPage(path: string): string;
}

/**
 * Pages of Markdown depend on what was rendered of them. Pages of MDX are rendered by Astro from their own words and,
 * for anchors and notices, the source language's; they and the pages that the site makes by itself may show the state
 * of translations too.
 * @param code names the code, from `codeDigest`
 */
export function dependenciesOf(
  code: string,
  content: Content,
  site: Site,
  handed: readonly HandedPage[],
): Dependencies {
  const { translations, ...known } = site;
  const strings = site.languages.map(({ tag }) => content.strings(tag));
  const common = digest(code, JSON.stringify([known, strings]));
  const commonAndState = digest(common, JSON.stringify(translations));
  const handedAt = new Map(handed.map((page) => [`${page.locale}/${page.slug}`, page]));
  return {
    common,
    ofPage(path) {
      const [locale = ''] = path.split('/');
      const slug = path.slice(locale.length + 1).replace(/\/?index\.html$/, '');
      const page = handedAt.get(`${locale}/${slug}`) ?? handedAt.get(`${site.sourceLanguage}/${slug}`);
      if (!page || !site.languages.some(({ tag }) => tag === locale)) return commonAndState;
      if (page.html !== undefined) return digest(common, JSON.stringify(page));
      const source = content.page(site.sourceLanguage, slug);
      return digest(commonAndState, content.pageAt(page.path)?.text ?? '', source?.text ?? '');
    },
  };
}
