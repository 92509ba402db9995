import type { Content } from '../../content/content.ts';
import { shownStrings } from '../../content/shown-strings.ts';
import { digest } from '../../core/digest.ts';
import type { PictureSize } from '../../markdown/context.ts';
import { addressOfFile } from '../../pages/addresses.ts';
import { isPlacement, type ShownPage } from '../../pages/shown-page.ts';
import type { Site } from '../../pages/site.ts';

/**
 * Names what all texts of a site depend on: the code, the interface words, and what is known of the site (titles,
 * names, order, sources, how large pictures are …), but for the state of translations, which changes with every
 * sentence.
 * @param code names the code, from `codeDigest`
 */
export function commonDependencies(
  code: string,
  content: Content,
  site: Site,
  pictures: ReadonlyMap<string, PictureSize>,
): string {
  const { translations: _, ...known } = site;
  const strings = site.languages.map(({ tag }) => shownStrings(content, tag));
  return digest(code, JSON.stringify([known, strings, [...pictures]]));
}

/**
 * Names what a page depends on beside that, by its path in the site: its words, and where components stand among them.
 * One component shows the state of translations; no other can ask for it (`src/virtual.d.ts`).
 */
export function pageDependencies(
  { sourceLanguage, translations, hasMachineMade }: Pick<Site, 'sourceLanguage' | 'translations' | 'hasMachineMade'>,
  shown: Readonly<Record<string, ShownPage>>,
): (path: string) => string {
  const state = JSON.stringify(translations);
  return (path) => {
    const { locale, slug } = addressOfFile(path);
    const page = shown[`${locale}/${slug}`] ?? shown[`${sourceLanguage}/${slug}`];
    // The print edition says whether any page of its language was translated by a machine.
    if (!page) return String(hasMachineMade(locale));
    const showsState = page.parts.some((part) => isPlacement(part) && part.component === 'TranslationStatus');
    return digest(JSON.stringify(page), showsState ? state : '');
  };
}
