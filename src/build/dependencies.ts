import type { Content } from '../content/content.ts';
import { digest } from '../core/digest.ts';
import { isPlacement, withPlaces, type ShownPage } from '../pages/shown-page.ts';
import type { Site } from '../pages/site.ts';

/** What the texts of a site depend on, as names that change when it does. */
export interface Dependencies {
  /**
   * All of them: the code, the interface words, and what is known of the site (titles, names, order, sources …), but
   * for the state of translations, which changes with every sentence.
   */
  common: string;
  /** What the frame of a page depends on, by its path in the site. */
  ofFrame(path: string): string;
}

/**
 * The frame of a page depends on where its words and components stand, and on its headings; not on its words. One
 * component shows the state of translations; no other can ask for it (`src/virtual.d.ts`).
 * @param code names the code, from `codeDigest`
 */
export function dependenciesOf(
  code: string,
  content: Content,
  site: Site,
  shown: Readonly<Record<string, ShownPage>>,
): Dependencies {
  const { translations, ...known } = site;
  const strings = site.languages.map(({ tag }) => content.strings(tag));
  const common = digest(code, JSON.stringify([known, strings]));
  const commonAndState = digest(common, JSON.stringify(translations));
  return {
    common,
    ofFrame(path) {
      const [locale = ''] = path.split('/');
      const slug = path.slice(locale.length + 1).replace(/\/?index\.html$/, '');
      const page = shown[`${locale}/${slug}`] ?? shown[`${site.sourceLanguage}/${slug}`];
      if (!page) return common;
      const showsState = page.parts.some((part) => isPlacement(part) && part.component === 'TranslationStatus');
      return digest(showsState ? commonAndState : common, JSON.stringify(withPlaces(page)));
    },
  };
}
